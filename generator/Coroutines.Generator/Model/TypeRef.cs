namespace Coroutines.Generator.Model;

/// <summary>A C# type as text, with what the spiller has to know of it.</summary>
/// <param name="Sample">For a type without a name.</param>
/// <param name="Edge">For the place of a machine that is awaited directly: the index of its call edge.</param>
internal readonly record struct TypeRef(string Text, int Size, bool IsRefLike = false, bool IsVoid = false, bool IsValueType = false, TypeSample? Sample = null, int? Edge = null, TypeForm Form = TypeForm.Other)
{
    public static TypeRef Void { get; } = new("void", 0, IsVoid: true);

    /// <summary>A type that only C# will know: the variable gets it from the value that it is declared with.</summary>
    public static TypeRef Untyped { get; } = new("var", 8);

    public static TypeRef Boolean { get; } = new("bool", 1, IsValueType: true, Form: TypeForm.Boolean);

    public static TypeRef Int32 { get; } = new("int", 4, IsValueType: true, Form: TypeForm.Scalar);

    public static TypeRef Exception { get; } = new("global::System.Exception?", 8, Form: TypeForm.Nullable);
}
