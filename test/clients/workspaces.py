"""A session of azure.mgmt.quantum with the service: what each step gave goes to standard output, as JSON.

Where it is and who asks comes on standard input. This version has no operations on keys, so those are sent as requests
through the client's own pipeline.
"""

import json
import sys

from azure.core.exceptions import HttpResponseError
from azure.core.rest import HttpRequest
from azure.identity import ClientSecretCredential
from azure.mgmt.quantum import AzureQuantumManagementClient
from azure.mgmt.quantum.models import CheckNameAvailabilityParameters, QuantumWorkspace, TagsObject

settings = json.load(sys.stdin)
group, name = "rg", "ws1"

# The tenant 'adfs' is one that azure.identity asks no other host about.
credential = ClientSecretCredential("adfs", settings["clientId"], settings["clientSecret"], authority=settings["endpoint"])
client = AzureQuantumManagementClient(
    credential,
    settings["subscriptionId"],
    base_url=settings["endpoint"],
    credential_scopes=["https://management.azure.com/.default"],
    polling_interval=0.2,
)
steps = {}


def key_action(action, body=None):
    path = f"{settings['workspacePath']}/{action}"
    request = HttpRequest("POST", path, params={"api-version": settings["apiVersion"]}, json=body)
    response = client._send_request(request)
    response.raise_for_status()
    return response.json() if response.content else None


def code_of(call):
    try:
        call()
    except HttpResponseError as error:
        return [error.status_code, error.error.code]
    return None


availability = client.workspace.check_name_availability(
    "westus", CheckNameAvailabilityParameters(name=name, type="Microsoft.Quantum/Workspaces")
)
steps["available"] = availability.name_available

poller = client.workspaces.begin_create_or_update(group, name, QuantumWorkspace(location="westus", tags={"team": "a"}))
steps["statusOfCreate"] = poller.status()
created = poller.result()
steps["created"] = [created.name, created.location, created.provisioning_state, created.tags]

steps["listed"] = [each.id for each in client.workspaces.list_by_subscription()]
steps["listedInGroup"] = [each.id for each in client.workspaces.list_by_resource_group(group)]
steps["offerings"] = [each.id for each in client.offerings.list("westus")]
steps["operations"] = len(list(client.operations.list()))

before = key_action("listKeys")
steps["regenerated"] = key_action("regenerateKey", {"keys": ["Secondary"]})
after = key_action("listKeys")
steps["samePrimary"] = before["primaryKey"] == after["primaryKey"]
steps["sameSecondary"] = before["secondaryKey"] == after["secondaryKey"]

steps["tags"] = client.workspaces.update_tags(group, name, TagsObject(tags={"team": "b"})).tags
steps["missing"] = code_of(lambda: client.workspaces.get(group, "nowhere"))

client.workspaces.begin_delete(group, name).result()
steps["afterDelete"] = code_of(lambda: client.workspaces.get(group, name))

print(json.dumps(steps))
