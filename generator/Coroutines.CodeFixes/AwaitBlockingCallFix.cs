using System.Composition;
using Coroutines.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.CodeFixes;

/// <summary>CORO0032: awaits what does the same without blocking.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AwaitBlockingCallFix() : CoroutineCodeFix(DiagnosticIds.BlockingCall)
{
    private protected override IEnumerable<Edit> Edits(SyntaxNode node, Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(FixProperties.Kind, out var kind) && kind is not null && Syntax.MayAwait(node) && Mend(node, kind) is { } edit ? [edit] : [];

    private static Edit? Mend(SyntaxNode node, string kind)
    {
        var member = node.Parent as MemberAccessExpressionSyntax;
        var call = (member?.Parent ?? node.Parent) as InvocationExpressionSyntax;
        switch (kind)
        {
            case FixProperties.AwaitReceiver when member is not null:
                return Await("Await the task", (ExpressionSyntax?)call ?? member, Awaited(member.Expression));
            case FixProperties.AwaitAsync when member is not null && call is not null:
                var asynchronous = member.Name.Identifier.ValueText + "Async";
                return Await($"Await '{asynchronous}'", call, call.WithExpression(member.WithName(SyntaxFactory.IdentifierName(asynchronous))));
            case FixProperties.WhenAll when call is not null:
                return Await("Await 'Task.WhenAll'", call, call.WithExpression(Syntax.Name("global::System.Threading.Tasks.Task.WhenAll")));
            case FixProperties.Executor when call is not null:
                var run = SyntaxFactory.ParenthesizedLambdaExpression(SyntaxFactory.ParameterList(), call.WithoutTrivia());
                return Await("Run it in the executor", call, SyntaxFactory.InvocationExpression(
                    Syntax.Name(Syntax.CurrentLoop + ".RunInExecutor"),
                    SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(run)))));
            case var verb when call is not null && verb.StartsWith(FixProperties.Verb, StringComparison.Ordinal):
                var name = verb.Substring(FixProperties.Verb.Length);
                return Await($"Await 'Coroutine.{name}'", call, call.WithExpression(Syntax.Name(Syntax.Coroutine + "." + name)));
            default:
                return null;
        }
    }

    private static Edit Await(string title, ExpressionSyntax place, ExpressionSyntax awaited) => new(title, place, Syntax.Await(awaited, place));

    // `t.GetAwaiter().GetResult()` is an await of `t`.
    private static ExpressionSyntax Awaited(ExpressionSyntax receiver) =>
        receiver is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetAwaiter", Expression: var task } } ? task : receiver;
}
