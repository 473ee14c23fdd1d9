using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Analyzers;

/// <summary>Whether a lock is held across an <c>await</c> whose cancellation passes its release by, told by the order of the text.</summary>
internal static class LockAcrossAwait
{
    /// <summary>The first release behind an <c>await</c> that stands where the lock is held; null where there is none, or where the lock is given back whatever happens.</summary>
    public static InvocationExpressionSyntax? ReleaseAfterAwait(SyntaxNode body, SyntaxNode acquire, List<InvocationExpressionSyntax> releases)
    {
        // What a function within the body does, or what handles an error, may be called at any time.
        if (releases.Any(release => CoroutineBody.Around(release) != body || release.Ancestors().TakeWhile(at => at != body).Any(static at => at is FinallyClauseSyntax or CatchClauseSyntax)))
        {
            return null;
        }

        foreach (var node in CoroutineBody.OwnOfBody(body))
        {
            if (CoroutineBody.SuspendsAt(node) is { } wait
                && wait > acquire.Span.End
                && !AreAlternatives(acquire, node)
                && !releases.Any(release => release.SpanStart > acquire.Span.End && release.SpanStart < wait && IsOnTheWay(release, acquire, wait))
                && releases.FirstOrDefault(release => release.SpanStart > wait) is { } late)
            {
                return late;
            }
        }

        return null;
    }

    // Whoever comes from the acquisition to the await has passed the release, since it stands in a block of one of them.
    private static bool IsOnTheWay(InvocationExpressionSyntax release, SyntaxNode acquire, int wait) =>
        release.FirstAncestorOrSelf<StatementSyntax>()?.Parent is { } block && (block.Span.Contains(acquire.Span) || (block.SpanStart <= wait && wait <= block.Span.End));

    private static bool AreAlternatives(SyntaxNode one, SyntaxNode other) => one.Ancestors().FirstOrDefault(at => at.Span.Contains(other.Span)) switch
    {
        IfStatementSyntax choice => choice.Statement.Span.Contains(one.Span),
        SwitchStatementSyntax choice => choice.Expression.Span.End < one.SpanStart,
        TryStatementSyntax attempt => attempt.Block.Span.Contains(one.Span) && attempt.Catches.Any(handler => handler.Span.Contains(other.Span)),
        _ => false,
    };
}
