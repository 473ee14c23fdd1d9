namespace System.Runtime.CompilerServices;

// The compiler looks it up by name, as the other attributes here; netstandard2.0 does not have it.
internal static class IsExternalInit;
