namespace Coroutines.Generator.Symbols;

/// <summary>Where the interceptor of a call can stand.</summary>
internal enum CallPlacement
{
    /// <summary>In the user's own partial type, as a private member beside the method: reaches everything the method does.</summary>
    InType,

    /// <summary>In a file-local static class: for generic types (where C# allows no interceptor), interfaces and other assemblies.</summary>
    TopLevel,

    /// <summary>In a file-local static class, by way of an internal member of the generic type.</summary>
    ThroughBridge,

    /// <summary>Nowhere: the type or a type in the signature is private, in a generic type.</summary>
    PrivateTypeInGenericType,

    /// <summary>Nowhere: another assembly's method that top-level code cannot name (protected there).</summary>
    Unreachable,
}
