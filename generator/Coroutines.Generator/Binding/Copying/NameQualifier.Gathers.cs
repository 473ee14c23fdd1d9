using System.Text;
using Coroutines.Generator.Model;
using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Binding;

// Gathers that are awaited where they stand: the machines of their children go to the context of the step, which makes them tasks.
internal sealed partial class NameQualifier
{
    private string? GatheredCall(InvocationExpressionSyntax node, GatherCall gather)
    {
        if (mode != QualifierMode.Poll || _functionDepth > 0)
        {
            return null;
        }

        var types = string.Join(", ", gather.Children.Select(child => MachineTypeText.Of(child.Coroutine, context.Text) + ", " + MachineTypeText.Result(child.Coroutine, context.Text)));
        var text = new StringBuilder(GeneratedNames.Context + ".Gather<" + types + ">(");
        var end = node.SpanStart;
        foreach (var (call, coroutine) in gather.Children)
        {
            text.Append(end == node.SpanStart ? "" : ", ").Append(BreaksBetween(node, end, call.SpanStart)).Append(MachineCreation(call, coroutine));
            end = call.Span.End;
        }

        return text.Append(BreaksBetween(node, end, node.Span.End)).Append(')').ToString();
    }
}
