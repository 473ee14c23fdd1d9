using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Symbols;

/// <summary>
/// A hash of everything in a compilation that a body can see beyond itself: all declarations, without the bodies of methods, plus
/// references and options. While it stays the same, what was bound in an unchanged body stays true, and need not be bound again.
/// </summary>
/// <remarks>Costs the tokens of the changed files only: the hash of each tree is kept as long as the tree lives.</remarks>
internal static class DeclarationFingerprint
{
    private static readonly ConditionalWeakTable<Compilation, StrongBox<ulong>> Compilations = new();
    private static readonly ConditionalWeakTable<SyntaxTree, StrongBox<ulong>> Trees = new();
    private static readonly ConditionalWeakTable<MetadataReference, StrongBox<ulong>> References = new();
    private static int s_lastReference;

    public static ulong Of(Compilation compilation, CancellationToken token)
    {
        if (!Compilations.TryGetValue(compilation, out var known))
        {
            known = Compilations.GetValue(compilation, _ => new StrongBox<ulong>(Compute(compilation, token)));
        }

        return known.Value;
    }

    /// <summary>The declarations of one file: every token and directive outside bodies.</summary>
    public static ulong Of(SyntaxTree tree, CancellationToken token)
    {
        if (!Trees.TryGetValue(tree, out var known))
        {
            known = Trees.GetValue(tree, _ => new StrongBox<ulong>(Compute(tree, token)));
        }

        return known.Value;
    }

    /// <summary>Adds a text to a hash (FNV-1a, 64 bits).</summary>
    public static ulong Add(ulong hash, string text)
    {
        foreach (var character in text)
        {
            hash = unchecked((hash ^ character) * 1099511628211UL);
        }

        return unchecked((hash ^ 0x1F) * 1099511628211UL);
    }

    private static ulong Compute(Compilation compilation, CancellationToken token)
    {
        var hash = Add(14695981039346656037UL, compilation.AssemblyName ?? string.Empty);
        hash = Add(hash, OptionsText((CSharpCompilationOptions)compilation.Options));
        foreach (var reference in compilation.References)
        {
            hash = Add(hash, IdOf(reference));
        }

        foreach (var tree in compilation.SyntaxTrees)
        {
            hash = Add(hash, Of(tree, token));
        }

        return hash;
    }

    private static ulong Compute(SyntaxTree tree, CancellationToken token)
    {
        var hash = Add(14695981039346656037UL, tree.FilePath);
        hash = Add(hash, OptionsText((CSharpParseOptions)tree.Options));
        var root = tree.GetRoot(token);
        foreach (var syntaxToken in root.DescendantTokens(static node => !IsBody(node)))
        {
            hash = Add(hash, syntaxToken.Text);
        }

        // Wherever they stand: what #nullable in one body switches, holds in the next one.
        for (var directive = root.GetFirstDirective(); directive is not null; directive = directive.GetNextDirective())
        {
            hash = Add(Add(hash, directive.ToString()), (ulong)PlaceOf(directive));
        }

        return hash;
    }

    // Which member of its type a directive stands in or before: it holds for those behind it.
    private static int PlaceOf(SyntaxNode directive) =>
        directive.ParentTrivia.Token.Parent?.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { Parent: TypeDeclarationSyntax type } member ? type.Members.IndexOf(member) : -1;

    // What a body declares is not visible outside it. An initializer's lambda is not a body here: rarely edited, and simple.
    internal static bool IsBody(SyntaxNode node) =>
        node switch
        {
            BlockSyntax => node.Parent is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax,
            ArrowExpressionClauseSyntax => node.Parent is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or BasePropertyDeclarationSyntax,
            GlobalStatementSyntax => true,
            _ => false,
        };

    private static ulong Add(ulong hash, ulong value) => unchecked((hash ^ value) * 1099511628211UL);

    private static ulong IdOf(MetadataReference reference) =>
        References.GetValue(reference, static _ => new StrongBox<ulong>((ulong)Interlocked.Increment(ref s_lastReference))).Value;

    private static string OptionsText(CSharpCompilationOptions options) => string.Join(
        "|",
        options.OutputKind,
        options.OptimizationLevel,
        options.CheckOverflow,
        options.AllowUnsafe,
        options.NullableContextOptions,
        string.Join(",", options.Usings));

    private static string OptionsText(CSharpParseOptions options) => string.Join(
        "|",
        options.LanguageVersion,
        string.Join(",", options.PreprocessorSymbolNames),
        string.Join(",", options.Features.Select(static feature => feature.Key + "=" + feature.Value)));
}
