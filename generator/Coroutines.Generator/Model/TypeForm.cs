namespace Coroutines.Generator.Model;

/// <summary>What code asks of a type beside its text.</summary>
internal enum TypeForm
{
    Other,

    /// <summary><c>bool</c>.</summary>
    Boolean,

    /// <summary>A number or a character that a register holds.</summary>
    Scalar,

    /// <summary><c>dynamic</c>.</summary>
    Dynamic,

    /// <summary>Its text ends with a question mark.</summary>
    Nullable,
}
