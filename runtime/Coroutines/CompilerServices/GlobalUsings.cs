// What only generated code calls is one product with the rest.
global using Coroutines.CompilerServices;
