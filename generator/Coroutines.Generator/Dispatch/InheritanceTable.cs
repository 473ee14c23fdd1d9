using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Coroutines.Generator.Internal;
using Coroutines.Generator.Model;
using Coroutines.Generator.Symbols;
using Coroutines.Generator.Validity;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Dispatch;

/// <summary>
/// The classes that implement an interface's coroutine by inheriting one. They carry no attribute to be found by, so each class
/// with a base list is looked at; what was found in a file is kept until a declaration changes.
/// </summary>
internal sealed class InheritanceTable(WorkCounters counters)
{
    private static readonly ConditionalWeakTable<SyntaxTree, TypeDeclarationSyntax[]> Candidates = new();
    private readonly ConditionalWeakTable<SyntaxTree, Entry> _files = new();

    /// <summary>The files with the implementations, one per class.</summary>
    public ImmutableArray<SourceFile> Collect(Compilation compilation, EquatableArray<string> coroutineNames, CancellationToken token)
    {
        if (coroutineNames.IsEmpty && !ReferencedCoroutines.Names(compilation, token).Any())
        {
            return [];
        }

        var fingerprint = DeclarationFingerprint.Of(compilation, token);
        var outputs = ImmutableArray.CreateBuilder<SourceFile>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            token.ThrowIfCancellationRequested();
            if (!_files.TryGetValue(tree, out var entry) || entry.Fingerprint != fingerprint)
            {
                _files.Remove(tree);
                var found = new Entry(fingerprint, Find(tree, compilation, token));
                entry = _files.GetValue(tree, _ => found);
            }

            outputs.AddRange(entry.Files);
        }

        return outputs.ToImmutable();
    }

    private ImmutableArray<SourceFile> Find(SyntaxTree tree, Compilation compilation, CancellationToken token)
    {
        var candidates = Candidates.GetValue(
            tree,
            key => [.. key.GetRoot(token).DescendantNodes(static node => node is not StatementSyntax).OfType<TypeDeclarationSyntax>().Where(static type => type.BaseList is not null)]);
        counters.CountBaseLists(candidates.Length);
        if (candidates.Length == 0)
        {
            return [];
        }

        var found = ImmutableArray.CreateBuilder<SourceFile>();
        var emitter = new DispatchEmitter(compilation, token);
        var model = compilation.GetSemanticModel(tree);
        var seen = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        foreach (var candidate in candidates)
        {
            // Of several parts with base lists, the first one in the compilation speaks for the class.
            if (model.GetDeclaredSymbol(candidate, token) is INamedTypeSymbol type
                && seen.Add(type)
                && IsFirstPart(type, tree, token)
                && GeneratedMembers.Passes(type, token)
                && emitter.EmitInherited(type) is { } file)
            {
                found.Add(file);
            }
        }

        return found.ToImmutable();
    }

    private static bool IsFirstPart(INamedTypeSymbol type, SyntaxTree tree, CancellationToken token)
    {
        foreach (var part in type.DeclaringSyntaxReferences)
        {
            if (part.GetSyntax(token) is TypeDeclarationSyntax { BaseList: not null })
            {
                return part.SyntaxTree == tree;
            }
        }

        return false;
    }

    private sealed record Entry(ulong Fingerprint, ImmutableArray<SourceFile> Files);
}
