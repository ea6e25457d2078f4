/** A provider that a workspace can be given, its targets, and how they are paid for. Invented after the real ones: prices mean nothing. */
export interface CatalogueProvider {
  readonly id: string;
  readonly name: string;
  readonly company: string;
  readonly description: string;
  /** Sold through the marketplace; undefined for the service's own. */
  readonly offerId: string | undefined;
  readonly statusPage: string;
  readonly availability: Availability;
  readonly targets: readonly CatalogueTarget[];
  readonly skus: readonly CatalogueSku[];
}

export interface CatalogueTarget {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly numQubits: number;
  readonly targetProfile: 'Base' | 'Adaptive_RI' | 'Unrestricted';
  readonly availability: Availability;
  /** In seconds. */
  readonly averageQueueTime: number;
}

export interface CatalogueSku {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly autoAdd: boolean;
  readonly price: string;
}

type Availability = 'Available' | 'Degraded' | 'Unavailable';

/** What is on offer, the same in every location. */
export const catalogue: readonly CatalogueProvider[] = [
  {
    id: 'ionq',
    name: 'IonQ',
    company: 'IonQ',
    description: 'Trapped ion quantum computers and their simulator.',
    offerId: 'ionq-aq',
    statusPage: 'https://status.ionq.co',
    availability: 'Available',
    targets: [
      target('ionq.simulator', 'IonQ simulator', 29, 'Base', 2),
      target('ionq.qpu.aria-1', 'IonQ Aria 1', 25, 'Base', 0, 'Unavailable'),
      target('ionq.qpu.forte-1', 'IonQ Forte 1', 36, 'Base', 5400),
    ],
    skus: [
      sku('pay-as-you-go-cred', 'Azure Quantum credits', '1 credit = $1', true),
      sku('aria-pay-as-you-go', 'Pay as you go', '$0.000220 / 1-qubit gate shot'),
    ],
  },
  {
    id: 'microsoft-elements',
    name: 'Azure Quantum Elements',
    company: 'Microsoft',
    description: 'Chemistry on classical computers.',
    offerId: undefined,
    statusPage: 'https://status.azure.com',
    availability: 'Available',
    targets: [target('microsoft-elements.dft', 'Accelerated DFT', 0, 'Unrestricted', 30)],
    skus: [sku('elements-free', 'Free trial', '$0')],
  },
  {
    id: 'pasqal',
    name: 'PASQAL',
    company: 'PASQAL',
    description: 'Neutral atom quantum computers and their emulator.',
    offerId: 'pasqal-aq',
    statusPage: 'https://pasqal.com',
    availability: 'Available',
    targets: [
      target('pasqal.sim.emu-tn', 'PASQAL EMU-TN', 100, 'Unrestricted', 12),
      target('pasqal.qpu.fresnel', 'PASQAL Fresnel', 100, 'Unrestricted', 86_400, 'Degraded'),
    ],
    skus: [sku('pay-as-you-go', 'Pay as you go', '$300 / hour')],
  },
  {
    id: 'quantinuum',
    name: 'Quantinuum',
    company: 'Quantinuum',
    description: 'Trapped ion quantum computers, their emulators and their syntax checkers.',
    offerId: 'quantinuum-aq',
    statusPage: 'https://www.quantinuum.com',
    availability: 'Degraded',
    targets: [
      target('quantinuum.sim.h2-1sc', 'H2-1 syntax checker', 56, 'Adaptive_RI', 5),
      target('quantinuum.sim.h2-1e', 'H2-1 emulator', 56, 'Adaptive_RI', 640),
      target('quantinuum.qpu.h2-1', 'H2-1', 56, 'Adaptive_RI', 25_016, 'Degraded'),
    ],
    skus: [
      sku('credits1', 'Azure Quantum credits', '1 credit = $1', true),
      sku('standard3', 'Standard', '$125,000 / month + $0 / HQC'),
    ],
  },
  {
    id: 'rigetti',
    name: 'Rigetti Quantum',
    company: 'Rigetti',
    description: 'Superconducting quantum computers and their simulator.',
    offerId: 'rigetti-aq',
    statusPage: 'https://rigetti.statuspage.io',
    availability: 'Available',
    targets: [
      target('rigetti.sim.qvm', 'QVM', 20, 'Base', 5),
      target('rigetti.qpu.ankaa-3', 'Ankaa-3', 82, 'Base', 300),
    ],
    skus: [sku('azure-quantum-credits', 'Azure Quantum credits', '1 credit = $1', true)],
  },
];

function target(
  id: string,
  name: string,
  numQubits: number,
  targetProfile: CatalogueTarget['targetProfile'],
  averageQueueTime: number,
  availability: Availability = 'Available',
): CatalogueTarget {
  const description = `${name}, ${numQubits ? `${numQubits} qubits` : 'no qubits'}.`;
  return { id, name, description, numQubits, targetProfile, averageQueueTime, availability };
}

function sku(id: string, name: string, price: string, autoAdd = false): CatalogueSku {
  return { id, name, description: `${name}: ${price}.`, autoAdd, price };
}
