using Microsoft.CodeAnalysis;

namespace Coroutines.CodeFixes;

/// <summary>Some nodes in the place of one.</summary>
internal sealed class Edit(string title, SyntaxNode old, params SyntaxNode[] mended)
{
    public string Title { get; } = title;

    /// <summary>The tree with what mends it.</summary>
    public SyntaxNode ApplyTo(SyntaxNode root) => mended.Length == 1 ? root.ReplaceNode(old, mended[0]) : root.ReplaceNode(old, mended);
}
