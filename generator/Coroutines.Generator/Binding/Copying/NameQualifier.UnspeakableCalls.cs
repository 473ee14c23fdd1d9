using Coroutines.Generator.Model;
using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Binding;

// Calls of generic coroutines for anonymous types: nobody can name the machine, but C# can infer it once more, for a method of the calling one.
internal sealed partial class NameQualifier
{
    private string UnspeakableCall(IMethodSymbol method, string arguments)
    {
        var definition = (ExtensionBlock.Contains(method) ? CoroutineSymbols.Definition(method) : method.ReducedFrom ?? method).ConstructedFrom;
        var text = context.Text;
        var self = definition.IsStatic ? null : GeneratedNames.Self;
        var name = CoroutineNaming.MachineName(definition) + "_Call";
        var parameters = (self is null ? "" : (definition.ContainingType.IsValueType ? "in " : "") + text.Type(definition.ContainingType) + " " + self + ", ") + string.Join(", ", definition.Parameters.Select(p => ParameterDeclaration.Of(p, text)));
        var member = "private static " + text.Type(definition.ReturnType) + " " + name + text.TypeParameters(definition.TypeParameters) + "(" + parameters + ")"
            + text.Constraints(definition.TypeParameters) + " => " + MachineText.Stage(definition, text, self) + ";";
        if (!context.MachineMembers.Contains(member))
        {
            context.MachineMembers.Add(member);
        }

        return name + arguments;
    }
}
