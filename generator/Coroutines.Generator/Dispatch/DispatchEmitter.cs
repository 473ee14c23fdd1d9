using Coroutines.Generator.Interception;
using Coroutines.Generator.Internal;
using Coroutines.Generator.Model;
using Coroutines.Generator.Symbols;
using Coroutines.Generator.Validity;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Dispatch;

/// <summary>
/// Writes the hidden members beside a method: the virtual member that calls of an interface, abstract or virtual coroutine go
/// through, its overrides and implementations, and the bridge of a method hidden in a generic type.
/// </summary>
internal static class DispatchEmitter
{
    private const string Hidden = "[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]";

    /// <summary>The file with a method's hidden members, or null if it needs none.</summary>
    public static SourceFile? Emit(IMethodSymbol method, Compilation compilation, CancellationToken token)
    {
        if (!CoroutineSymbols.IsRedirected(method))
        {
            return null;
        }

        var members = new List<string>();
        AddVirtualMember(members, method, compilation, token);
        AddImplementations(members, method, compilation, token);
        AddBridges(members, method, compilation);
        return members.Count == 0 ? null : File(HintNames.Of(method), method.ContainingType, members);
    }

    /// <summary>The file with the implementations that a class owes to inherited coroutines, or null if there are none.</summary>
    public static SourceFile? EmitInherited(INamedTypeSymbol type, Compilation compilation, CancellationToken token)
    {
        var members = new List<string>();
        foreach (var (member, implementation) in InheritedImplementations.Of(type))
        {
            if (ErrorTypes.AreIn(member.ContainingType) || !GeneratedMembers.HasDispatchMember(member, compilation, token))
            {
                continue;
            }

            if (!CoroutineSymbols.IsRedirected(implementation))
            {
                AddOrdinaryImplementation(members, type, member);
            }
            else if (IsGenerated(implementation, compilation, token))
            {
                AddImplementation(members, implementation, member);
            }
        }

        return members.Count == 0 ? null : File(HintNames.Of(type), type, members);
    }

    private static bool IsGenerated(IMethodSymbol method, Compilation compilation, CancellationToken token) =>
        CoroutineDispatch.NeedsDispatch(method)
            ? GeneratedMembers.HasDispatchMember(method, compilation, token)
            : GeneratedMembers.HasMachine(method, compilation, token);

    private static SourceFile File(string hintName, INamedTypeSymbol type, List<string> members)
    {
        var writer = new SourceWriter();
        GeneratedFile.Begin(writer);
        var braces = TypeScope.Open(writer, type);
        foreach (var member in members)
        {
            writer.Line(Hidden).Line(member);
        }

        TypeScope.Close(writer, braces);
        return new SourceFile(hintName.Replace(".g.cs", ".Dispatch.g.cs"), GeneratedFile.Text(writer));
    }

    private static void AddVirtualMember(List<string> members, IMethodSymbol method, Compilation compilation, CancellationToken token)
    {
        var isInterface = method.ContainingType.TypeKind == TypeKind.Interface;
        var name = CoroutineNaming.DispatchName(method);
        if (CoroutineDispatch.DeclaresMember(method))
        {
            // In a sealed type C# allows no new virtual member, and none is needed.
            var modifiers = method.ContainingType.IsSealed ? string.Empty : "virtual ";
            members.Add(
                $"{TypeScope.Accessibility(method.DeclaredAccessibility)}{(method.IsStatic ? "static virtual " : isInterface ? string.Empty : modifiers)}"
                + Member(method, name, SymbolText.Plain.Constraints(method.TypeParameters), Direct(method), Declared(method)));
        }
        else if (CoroutineDispatch.OverriddenCoroutine(method) is { } overridden && GeneratedMembers.HasDispatchMember(overridden, compilation, token))
        {
            members.Add(
                $"{TypeScope.Accessibility(method.DeclaredAccessibility)}{(method.IsSealed ? "sealed " : string.Empty)}override "
                + Member(method, name, SymbolText.Plain.InheritedConstraints(method.TypeParameters), Direct(method), Declared(method)));
        }
    }

    private static void AddImplementations(List<string> members, IMethodSymbol method, Compilation compilation, CancellationToken token)
    {
        foreach (var implemented in CoroutineDispatch.ImplementedMembers(method))
        {
            if (CoroutineSymbols.IsRedirected(implemented)
                && !ErrorTypes.AreIn(implemented.ContainingType)
                && method.ContainingType.AllInterfaces.Contains(implemented.ContainingType, SymbolEqualityComparer.Default)
                && CoroutineDispatch.DeclaresMember(implemented.OriginalDefinition)
                && GeneratedMembers.HasDispatchMember(implemented, compilation, token))
            {
                AddImplementation(members, method, implemented);
            }
        }
    }

    private static void AddImplementation(List<string> members, IMethodSymbol method, IMethodSymbol implemented)
    {
        var name = $"{SymbolText.Plain.Type(implemented.ContainingType)}.{CoroutineNaming.DispatchName(implemented)}";
        var body = CoroutineDispatch.NeedsDispatch(method) && method.MethodKind != MethodKind.ExplicitInterfaceImplementation
            ? $"this.{CoroutineNaming.DispatchName(method)}{TypeArguments(method)}({SymbolText.Arguments(method.Parameters)})"
            : Direct(method);
        members.Add((method.IsStatic ? "static " : string.Empty) + Member(method, name, SymbolText.Plain.InheritedConstraints(method.TypeParameters), body));
    }

    // An explicit implementation, too, is called through a type parameter.
    private static void AddOrdinaryImplementation(List<string> members, INamedTypeSymbol type, IMethodSymbol implemented)
    {
        var text = SymbolText.Plain;
        var contract = text.Type(implemented.ContainingType);
        var arguments = SymbolText.Arguments(implemented.Parameters);
        var local = $"{text.Type(implemented.ReturnType)} __Call<__TSelf>({text.Parameters(implemented.Parameters)}) where __TSelf : {contract}";
        members.Add(
            $"static {text.Type(implemented.ReturnType)} {contract}.{CoroutineNaming.DispatchName(implemented)}{TypeArguments(implemented)}({text.Parameters(implemented.Parameters)})"
            + $"{text.InheritedConstraints(implemented.TypeParameters)} {{ return __Call<{text.Type(type)}>({arguments}); "
            + $"static {local} => __TSelf.{SymbolText.Identifier(implemented.Name)}{TypeArguments(implemented)}({arguments}); }}");
    }

    private static void AddBridges(List<string> members, IMethodSymbol method, Compilation compilation)
    {
        if (!CallPlacer.NeedsBridge(method, compilation))
        {
            return;
        }

        var constraints = SymbolText.Plain.Constraints(method.TypeParameters);
        var modifiers = method.IsStatic ? "internal static " : "internal ";
        if (!method.IsAbstract)
        {
            members.Add(modifiers + Member(method, CoroutineNaming.BridgeName(method), constraints, Direct(method)));
        }

        if (CoroutineDispatch.NeedsDispatch(method))
        {
            var body = $"this.{CoroutineNaming.DispatchName(method)}{TypeArguments(method)}({SymbolText.Arguments(method.Parameters)})";
            members.Add(modifiers + Member(method, CoroutineNaming.VirtualBridgeName(method), constraints, body));
        }
    }

    // A declaration without a body has no machine: implementers that know of coroutines replace this member, and all others are
    // reached by their public method. A static one cannot tell by whom it was called: what has no replacement was compiled without the generator.
    private static string Direct(IMethodSymbol method) =>
        method is { IsAbstract: true, IsStatic: true }
            ? $"throw new global::Coroutines.CoroutineNotRewrittenException(\"A type that implements the coroutine {method.ContainingType.Name}.{method.Name} was compiled without the coroutine generator; add the Coroutines package to its project and build it again.\")"
        : method.IsAbstract
            ? $"this.{SymbolText.Identifier(method.Name)}{TypeArguments(method)}({SymbolText.Arguments(method.Parameters)})"
            : MachineText.Stage(method, SymbolText.Plain, "this");

    private static string Member(IMethodSymbol method, string name, string constraints, string body, string? parameters = null) =>
        $"{SymbolText.Plain.Type(method.ReturnType)} {name}{SymbolText.Plain.TypeParameters(method.TypeParameters)}"
        + $"({parameters ?? SymbolText.Plain.Parameters(method.Parameters)}){constraints} => {body};";

    // With default values and params: a call in a coroutine's body is written with the arguments as the user wrote them.
    private static string Declared(IMethodSymbol method) => string.Join(", ", method.Parameters.Select(static p => ParameterDeclaration.Of(p)));

    private static string TypeArguments(IMethodSymbol method) => SymbolText.Plain.TypeParameters(method.TypeParameters);
}
