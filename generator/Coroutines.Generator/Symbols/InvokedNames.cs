using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Symbols;

/// <summary>The invocations of a file by the name they invoke: found once per version of the file, without binding anything.</summary>
internal sealed class InvokedNames
{
    private static readonly ConditionalWeakTable<SyntaxTree, InvokedNames> Known = new();
    private readonly Dictionary<string, List<InvocationExpressionSyntax>> _invocations = [];

    private InvokedNames(SyntaxNode root)
    {
        foreach (var node in root.DescendantNodes())
        {
            if (node is InvocationExpressionSyntax invocation && NameOf(invocation) is { } name)
            {
                var text = name.Identifier.ValueText;
                if (!_invocations.TryGetValue(text, out var list))
                {
                    _invocations.Add(text, list = []);
                }

                list.Add(invocation);
            }
        }
    }

    public static InvokedNames Of(SyntaxTree tree, CancellationToken token) =>
        Known.TryGetValue(tree, out var names) ? names : Known.GetValue(tree, _ => new InvokedNames(tree.GetRoot(token)));

    /// <summary>The name that an invocation invokes, if it has the form of a call by name.</summary>
    public static SimpleNameSyntax? NameOf(InvocationExpressionSyntax invocation) => invocation.Expression switch
    {
        SimpleNameSyntax name => name,
        MemberAccessExpressionSyntax member when member.IsKind(SyntaxKind.SimpleMemberAccessExpression) => member.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        _ => null,
    };

    /// <summary>The invocations of any of the names, in the order of the text.</summary>
    public List<InvocationExpressionSyntax> Find(IEnumerable<string> names)
    {
        List<InvocationExpressionSyntax> found = [];
        foreach (var name in names)
        {
            if (_invocations.TryGetValue(name, out var list))
            {
                found.AddRange(list);
            }
        }

        found.Sort(static (left, right) => left.Span.End.CompareTo(right.Span.End));
        return found;
    }
}
