using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Analyzers;

/// <summary>
/// Whether a body has waited for a task already, or asked whether it is done, before it takes what came of it: then nothing blocks. Told by names, the
/// task's or that of the list it comes from.
/// </summary>
internal static class KnownEnds
{
    public static bool AreKnown(SyntaxNode use, ISymbol member) =>
        member.Name is "Result" or "GetResult" or "Wait" or "WaitAll"
        && Names(use) is { Count: > 0 } names
        && CoroutineBody.Around(use) is { } body
        && CoroutineBody.Own(body).Any(node => node.SpanStart < use.SpanStart && Tells(node) && Mentions(node, names));

    private static bool Tells(SyntaxNode node) => node is AwaitExpressionSyntax
        || node is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "IsCompleted" or "IsCompletedSuccessfully" or "IsFaulted" or "IsCanceled" or "Status" };

    private static bool Mentions(SyntaxNode node, HashSet<string> names) =>
        node.DescendantNodes().Any(inner => inner is IdentifierNameSyntax name && names.Contains(name.Identifier.ValueText));

    private static HashSet<string> Names(SyntaxNode use)
    {
        var names = new HashSet<string>();
        for (var at = use is InvocationExpressionSyntax call ? call.Expression : (use as MemberAccessExpressionSyntax)?.Expression; at is not null;)
        {
            switch (Parentheses.Without(at))
            {
                case IdentifierNameSyntax name:
                    Add(name, names);
                    return names;
                case MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } own:
                    names.Add(own.Name.Identifier.ValueText);
                    return names;
                case MemberAccessExpressionSyntax member:
                    names.Add(member.Name.Identifier.ValueText);
                    at = member.Expression;
                    break;
                case ElementAccessExpressionSyntax element:
                    at = element.Expression;
                    break;
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetAwaiter" or "ConfigureAwait" } inner }:
                    at = inner.Expression;
                    break;
                default:
                    return names;
            }
        }

        return names;
    }

    // What a loop over awaited tasks holds was awaited.
    private static void Add(IdentifierNameSyntax name, HashSet<string> names)
    {
        names.Add(name.Identifier.ValueText);
        var each = name.Ancestors().OfType<ForEachStatementSyntax>().FirstOrDefault(loop => loop.Identifier.ValueText == name.Identifier.ValueText);
        if (each is not null)
        {
            names.UnionWith(each.Expression.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Select(static one => one.Identifier.ValueText));
        }
    }
}
