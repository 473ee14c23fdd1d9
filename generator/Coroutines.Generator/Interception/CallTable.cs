using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Coroutines.Generator.Internal;
using Coroutines.Generator.Model;
using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Interception;

/// <summary>
/// The calls to redirect, file by file. What was found in a file is kept while the file and the declarations around it stay the
/// same, so an edit inside one body binds that file's calls only, and of these only the ones that carry a coroutine's name.
/// </summary>
internal sealed class CallTable(WorkCounters counters)
{
    private readonly ConditionalWeakTable<SyntaxTree, Entry> _files = new();

    /// <summary>The interceptors of all files of the compilation.</summary>
    public ImmutableArray<SourceFile> Collect(Compilation compilation, EquatableArray<string> sourceNames, CancellationToken token)
    {
        var names = new SortedSet<string>(sourceNames, StringComparer.Ordinal);
        names.UnionWith(ReferencedCoroutines.Names(compilation, token));
        if (names.Count == 0 || !InterceptorsFeature.IsEnabled(compilation))
        {
            return [];
        }

        var namesKey = string.Join(" ", names);
        var fingerprint = DeclarationFingerprint.Of(compilation, token);
        var files = ImmutableArray.CreateBuilder<SourceFile>();
        var keys = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var tree in compilation.SyntaxTrees)
        {
            token.ThrowIfCancellationRequested();
            var entry = Find(tree, compilation, UniqueKey(tree, keys), namesKey, names, fingerprint, token);
            if (entry.File is { } file)
            {
                files.Add(file);
            }
        }

        return files.ToImmutable();
    }

    private Entry Find(
        SyntaxTree tree,
        Compilation compilation,
        string key,
        string namesKey,
        SortedSet<string> names,
        ulong fingerprint,
        CancellationToken token)
    {
        if (_files.TryGetValue(tree, out var known) && known.Fingerprint == fingerprint && known.Names == namesKey && known.Key == key)
        {
            return known;
        }

        var invocations = InvokedNames.Of(tree, token).Find(names);
        var file = invocations.Count == 0
            ? null
            : InterceptorEmitter.Emit(key, CallSiteBinder.Bind(invocations, compilation.GetSemanticModel(tree), counters, token), SymbolText.Of(compilation));
        var entry = new Entry(fingerprint, namesKey, key, file);
        _files.Remove(tree);
        return _files.GetValue(tree, _ => entry);
    }

    // By file name and not by path, so that output does not depend on where the project lies.
    private static string UniqueKey(SyntaxTree tree, HashSet<string> keys)
    {
        var name = Path.GetFileNameWithoutExtension(tree.FilePath);
        var sanitized = string.Concat(name.Select(static character => char.IsLetterOrDigit(character) || character is '_' or '-' or '.' ? character : '_'));
        var cut = sanitized.Length == 0 ? "File" : HintNames.Cut(sanitized);
        var key = cut;
        for (var number = 2; !keys.Add(key); number++)
        {
            key = $"{cut}-{number}";
        }

        return key;
    }

    private sealed record Entry(ulong Fingerprint, string Names, string Key, SourceFile? File);
}
