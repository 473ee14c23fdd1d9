using Coroutines.Generator.Model;

namespace Coroutines.Generator.Emit;

/// <summary>What is written around a machine's body.</summary>
/// <param name="Name">The machine's name.</param>
/// <param name="Accessibility">The method's own.</param>
/// <param name="MethodName">The user's method, for traces.</param>
/// <param name="Place">Where that is, for findings of debug mode.</param>
/// <param name="Signature">The user's declaration, for the doc comment.</param>
/// <param name="TypeParameters">The method's type parameters with angle brackets.</param>
/// <param name="Constraints">Their constraints.</param>
/// <param name="Result">The result type; null for none.</param>
/// <param name="Item">For an iterator: the type of its items.</param>
/// <param name="TokenParameter">For an iterator: the place of the parameter that takes the token of <c>GetAsyncEnumerator</c>; -1 for none.</param>
/// <param name="Parameters">The constructor's parameters as declared, without <c>this</c>.</param>
/// <param name="IsUnsafe">The method is in an unsafe context.</param>
/// <param name="IsOfStruct">The method is an instance method of a struct.</param>
/// <param name="GivesReceiver">The handler of an interpolated string among the arguments is given the receiver: as a value, so it comes as one.</param>
/// <param name="Attributes">Attributes that the machine carries for the method.</param>
internal sealed record MachineShape(
    string Name,
    string Accessibility,
    string MethodName,
    SourceSpan Place,
    string Signature,
    string TypeParameters,
    string Constraints,
    string? Result,
    string? Item,
    int TokenParameter,
    IReadOnlyList<(string Declaration, string Name)> Parameters,
    bool IsUnsafe,
    bool IsOfStruct,
    bool GivesReceiver,
    IReadOnlyList<string> Attributes)
{
    /// <summary>Whether other assemblies see the machine: only there does completion heed what hides it.</summary>
    public bool IsSeenOutside =>
        Accessibility.StartsWith("public", StringComparison.Ordinal) || Accessibility.StartsWith("protected", StringComparison.Ordinal);
}
