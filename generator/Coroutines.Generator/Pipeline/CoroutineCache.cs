using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Coroutines.Generator.Internal;
using Coroutines.Generator.Model;
using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Pipeline;

/// <summary>
/// Remembers what was made of each method. The pipeline asks for every method at every edit; a method is bound again only if its
/// own text or a declaration somewhere changed. Belongs to one generator instance, and is safe for use from several threads.
/// </summary>
internal sealed class CoroutineCache(WorkCounters counters)
{
    private readonly ConditionalWeakTable<SyntaxTree, ConcurrentDictionary<int, Entry>> _unchangedFiles = new();
    private readonly ConcurrentDictionary<(string Path, string Method), Entry> _latest = new();

    /// <summary>What the transform makes of the method, from memory if that is still true.</summary>
    public CoroutineOutput? Get(
        IMethodSymbol method,
        MethodDeclarationSyntax declaration,
        Compilation compilation,
        Func<CoroutineOutput?> transform,
        CancellationToken token)
    {
        // The body is in another declaration, perhaps another file: too rare to remember.
        if (method.PartialImplementationPart is not null)
        {
            return transform();
        }

        var tree = declaration.SyntaxTree;
        var fingerprint = DeclarationFingerprint.Of(compilation, token);
        var file = _unchangedFiles.GetValue(tree, static _ => new ConcurrentDictionary<int, Entry>());
        if (file.TryGetValue(declaration.SpanStart, out var known) && known.Fingerprint == fingerprint)
        {
            return known.Output;
        }

        var key = (tree.FilePath, CoroutineNaming.SignatureKey(method));
        var text = tree.GetText(token).ToString(declaration.Span);
        var place = declaration.GetLocation().GetLineSpan().StartLinePosition;
        var mapped = MappedPlace(declaration, token);
        Entry entry;
        if (_latest.TryGetValue(key, out var old)
            && old.Fingerprint == fingerprint
            && old.Text == text
            && old.Column == place.Character
            && old.Mapped == mapped
            && (old.Line == place.Line || mapped is null))
        {
            var output = LineShift.Apply(old.Output, place.Line - old.Line, declaration.SpanStart - old.Start);
            entry = old with { Line = place.Line, Start = declaration.SpanStart, Output = output };
        }
        else
        {
            counters.CountBody();
            entry = new Entry(fingerprint, text, place.Line, place.Character, declaration.SpanStart, mapped, transform());
        }

        file[declaration.SpanStart] = entry;
        _latest[key] = entry;
        return entry.Output;
    }

    // Where #line directives say that the method is; null in a file without them, where lines only move.
    private static string? MappedPlace(MethodDeclarationSyntax declaration, CancellationToken token) =>
        declaration.SyntaxTree.GetLineMappings(token).Any() ? declaration.SyntaxTree.GetMappedLineSpan(declaration.Span, token).ToString() : null;

    private sealed record Entry(ulong Fingerprint, string Text, int Line, int Column, int Start, string? Mapped, CoroutineOutput? Output);
}
