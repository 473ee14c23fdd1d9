using Coroutines.Generator.Internal;

namespace Coroutines.Generator.Model;

/// <summary>
/// How to speak of a type without a name: an expression of that type, never evaluated, with the generic methods that it calls. A
/// variable of such a type is declared as an object.
/// </summary>
/// <param name="Expression">Type inference finds the type in it.</param>
/// <param name="Methods">Declarations that the machine needs for the expression.</param>
/// <param name="IsValueType">The object is a box then.</param>
internal sealed record TypeSample(string Expression, EquatableArray<string> Methods, bool IsValueType)
{
    /// <summary>An object variable as a variable of the type.</summary>
    public string Of(string variable) =>
        "global::Coroutines.CompilerServices.CoroutineSupport." + (IsValueType ? "LikeValue" : "Like") + "(ref " + variable + ", static () => " + Expression + ")";
}
