using Coroutines.Checkout;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Misuse;

/// <summary>Finds every place of the runtime's sources at which code of the user's may run: delegates, members of interfaces and classes that users implement.</summary>
internal static class PlaceScan
{
    /// <summary>What users implement, or hand their code to: calls of their members are places.</summary>
    private static readonly HashSet<string> s_users =
    [
        "IComparer", "IDisposable", "IAsyncDisposable", "INotifyCompletion", "ICriticalNotifyCompletion", "IAsyncEnumerable", "IAsyncEnumerator",
        "ICoroutineMachine", "ICoroutineIterator", "ICoroutineSuspension", "ICoroutineScope", "TimeProvider", "ITimer", "TextWriter",
    ];

    private static readonly HashSet<string> s_members =
    [
        "Exception.Message", "CancellationTokenSource.Cancel", "CancellationTokenSource.CancelAsync", "ExecutionContext.Restore", "ExecutionContext.Run",
        "Task.Run", "MethodBase.Invoke", "SynchronizationContext.Post", "SynchronizationContext.Send",
    ];

    /// <summary>All places, as <c>Type.Member -> Callee</c>.</summary>
    public static IReadOnlyList<string> Find()
    {
        CSharpCompilation compilation = ProductSources.Runtime();
        var places = new SortedSet<string>(StringComparer.Ordinal);
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            SemanticModel model = compilation.GetSemanticModel(tree);
            foreach (SyntaxNode node in tree.GetRoot().DescendantNodes())
            {
                if (Callee(model, node) is { } callee)
                {
                    places.Add($"{Member(node)} -> {callee}");
                }
            }
        }

        return [.. places];
    }

    public static int Print()
    {
        IReadOnlyList<string> found = Find();
        foreach (string place in found)
        {
            Console.WriteLine($"{place}: {(UserPlaces.All.TryGetValue(place, out string? kinds) ? kinds : "MISSING")}");
        }

        string[] wrong = [.. Problems(found)];
        Array.ForEach(wrong, Console.WriteLine);
        Console.WriteLine($"{found.Count} places, {wrong.Length} problems");
        return wrong.Length == 0 ? 0 : 1;
    }

    /// <summary>Places without a callback of the generator's, and entries without a place.</summary>
    public static IEnumerable<string> Problems(IReadOnlyList<string> found)
    {
        var kinds = KindTable.All.Select(kind => kind.Name).ToHashSet();
        return found.Where(place => !UserPlaces.All.ContainsKey(place)).Select(place => "no callback leads to " + place)
            .Concat(UserPlaces.All.Keys.Except(found).Select(place => "there is no place " + place))
            .Concat(UserPlaces.All.Values.Concat(UserPlaces.OfGeneratedCode.Values)
                .Where(value => !value.StartsWith(UserPlaces.Excused, StringComparison.Ordinal))
                .SelectMany(value => value.Split(' '))
                .Where(kind => !kinds.Contains(kind))
                .Select(kind => "there is no callback " + kind));
    }

    private static string? Callee(SemanticModel model, SyntaxNode node)
    {
        switch (node)
        {
            case InvocationExpressionSyntax invocation when model.GetSymbolInfo(invocation).Symbol is IMethodSymbol method:
                return method.MethodKind == MethodKind.DelegateInvoke ? $"{method.ContainingType.Name}.Invoke" : OfUser(method);
            case SimpleNameSyntax when model.GetSymbolInfo(node).Symbol is IPropertySymbol property:
                return OfUser(property);
            case LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 } local when model.GetTypeInfo(local.Declaration.Type).Type is { TypeKind: TypeKind.Interface } type:
                return $"{type.Name}.Dispose";
            default:
                return null;
        }
    }

    private static string? OfUser(ISymbol symbol)
    {
        string name = $"{symbol.ContainingType?.Name}.{symbol.Name}";
        return symbol is { IsStatic: true } && !s_members.Contains(name) ? null
            : s_members.Contains(name) || (symbol.ContainingType is { } type && s_users.Contains(type.Name)) ? name
            : null;
    }

    private static string Member(SyntaxNode node)
    {
        string type = node.Ancestors().OfType<TypeDeclarationSyntax>().FirstOrDefault()?.Identifier.ValueText ?? "";
        MemberDeclarationSyntax? member = node.Ancestors().OfType<MemberDeclarationSyntax>().FirstOrDefault(one => one is not TypeDeclarationSyntax);
        return type + "." + member switch
        {
            MethodDeclarationSyntax method => method.Identifier.ValueText,
            PropertyDeclarationSyntax property => property.Identifier.ValueText,
            ConstructorDeclarationSyntax => "new",
            FieldDeclarationSyntax field => field.Declaration.Variables[0].Identifier.ValueText,
            _ => "?",
        };
    }
}
