using Coroutines.Generator.Lowering;
using Coroutines.Generator.Model;

namespace Coroutines.Generator.Emit;

/// <summary>
/// The copies of closure references and of <c>this</c> that lambdas capture: a lambda cannot capture a field of a struct, so
/// the statement around it gets a local with the same value.
/// </summary>
internal static class Captures
{
    public static string Name(Variable variable) => variable.Name + "_captured";

    public static List<string> Of(string marked, LoweredBody body, System.Func<int, string> text) =>
        Mark.All(marked)
            .Where(static m => m.Kind == MarkKind.Capture)
            .Select(static m => m.Index)
            .Distinct()
            .Select(id => "var " + Name(body.Variables[id]) + " = " + text(id) + ";")
            .ToList();
}
