// Registers the functions; their app settings are in main.bicep.
import 'az-quantum-api/functions';
