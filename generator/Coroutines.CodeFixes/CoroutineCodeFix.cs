using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Coroutines.CodeFixes;

/// <summary>The base of the fixes: each mends one place of one file, by its text alone.</summary>
public abstract class CoroutineCodeFix : CodeFixProvider
{
    /// <summary>Makes a fix of some rules.</summary>
    /// <param name="ids">The rules.</param>
    protected CoroutineCodeFix(params string[] ids) => FixableDiagnosticIds = [.. ids];

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => OneAfterAnother.Instance;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            var choice = 0;
            foreach (var edit in Edits(NodeOf(diagnostic, root), diagnostic))
            {
                var mended = context.Document.WithSyntaxRoot(edit.ApplyTo(root));
                context.RegisterCodeFix(CodeAction.Create(edit.Title, _ => Task.FromResult(mended), Key(choice++)), diagnostic);
            }
        }
    }

    /// <summary>What mends a diagnostic: one of these.</summary>
    /// <param name="node">What it is reported at.</param>
    /// <param name="diagnostic">The diagnostic.</param>
    private protected abstract IEnumerable<Edit> Edits(SyntaxNode node, Diagnostic diagnostic);

    // What fix-all takes together: all first choices, or all second ones, whatever each is called.
    private string Key(int choice) => GetType().Name + choice;

    private static SyntaxNode NodeOf(Diagnostic diagnostic, SyntaxNode root) => root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);

    // Each sees what those before it have written: a name that one has taken is not free for the next.
    private sealed class OneAfterAnother : DocumentBasedFixAllProvider
    {
        public static readonly OneAfterAnother Instance = new();

        protected override async Task<Document?> FixAllAsync(FixAllContext fixAllContext, Document document, ImmutableArray<Diagnostic> diagnostics)
        {
            if (await document.GetSyntaxRootAsync(fixAllContext.CancellationToken).ConfigureAwait(false) is not { } root)
            {
                return null;
            }

            var fix = (CoroutineCodeFix)fixAllContext.CodeFixProvider;
            var places = diagnostics.OrderBy(static one => one.Location.SourceSpan.Start).Select(one => (Node: NodeOf(one, root), Diagnostic: one)).ToList();
            root = root.TrackNodes(places.Select(static place => place.Node));
            foreach (var (node, diagnostic) in places)
            {
                if (root.GetCurrentNode(node) is { } current
                    && fix.Edits(current, diagnostic).Where((_, choice) => fix.Key(choice) == fixAllContext.CodeActionEquivalenceKey).FirstOrDefault() is { } chosen)
                {
                    root = chosen.ApplyTo(root);
                }
            }

            return document.WithSyntaxRoot(root);
        }
    }
}
