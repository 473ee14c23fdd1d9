using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Symbols;

/// <summary>The names of the coroutines in referenced assemblies: read once per reference.</summary>
internal static class ReferencedCoroutines
{
    private static readonly ConditionalWeakTable<MetadataReference, HashSet<string>> Known = new();

    public static IEnumerable<string> Names(Compilation compilation, CancellationToken token)
    {
        foreach (var reference in compilation.References)
        {
            if (compilation.GetAssemblyOrModuleSymbol(reference) is not IAssemblySymbol assembly || !UsesCoroutines(assembly))
            {
                continue;
            }

            foreach (var name in Known.GetValue(reference, _ => Collect(assembly.GlobalNamespace, token)))
            {
                yield return name;
            }
        }
    }

    private static bool UsesCoroutines(IAssemblySymbol assembly)
    {
        foreach (var module in assembly.Modules)
        {
            foreach (var reference in module.ReferencedAssemblies)
            {
                if (reference.Name == CoroutineSymbols.AssemblyName)
                {
                    return true;
                }
            }
        }

        return assembly.Name == CoroutineSymbols.AssemblyName;
    }

    private static HashSet<string> Collect(INamespaceSymbol root, CancellationToken token)
    {
        HashSet<string> names = [];
        var pending = new Stack<INamespaceOrTypeSymbol>();
        pending.Push(root);
        while (pending.Count > 0)
        {
            token.ThrowIfCancellationRequested();
            foreach (var member in pending.Pop().GetMembers())
            {
                if (member is INamespaceOrTypeSymbol container)
                {
                    pending.Push(container);
                }
                else if (member is IMethodSymbol method && CoroutineSymbols.IsRedirected(method))
                {
                    names.Add(method.Name);
                }
            }
        }

        return names;
    }
}
