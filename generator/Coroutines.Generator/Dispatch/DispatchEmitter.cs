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
internal sealed class DispatchEmitter(Compilation compilation, CancellationToken token)
{
    private const string Hidden = "[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]";

    private readonly SymbolText _text = SymbolText.Of(compilation);

    /// <summary>The file with a method's hidden members, or null if it needs none.</summary>
    public SourceFile? Emit(IMethodSymbol method)
    {
        if (!CoroutineSymbols.IsRedirected(method))
        {
            return null;
        }

        var members = new List<string>();
        AddVirtualMember(members, method);
        AddImplementations(members, method);
        AddBridges(members, method);
        return members.Count == 0 ? null : File(HintNames.Of(method), method.ContainingType, members);
    }

    /// <summary>The file with the implementations that a class owes to inherited coroutines, or null if there are none.</summary>
    public SourceFile? EmitInherited(INamedTypeSymbol type)
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
            else if (IsGenerated(implementation))
            {
                AddImplementation(members, implementation, member);
            }
        }

        return members.Count == 0 ? null : File(HintNames.Of(type), type, members);
    }

    private bool IsGenerated(IMethodSymbol method) =>
        CoroutineDispatch.NeedsDispatch(method)
            ? GeneratedMembers.HasDispatchMember(method, compilation, token)
            : GeneratedMembers.HasMachine(method, compilation, token);

    private SourceFile File(string hintName, INamedTypeSymbol type, List<string> members)
    {
        var writer = new SourceWriter();
        GeneratedFile.Begin(writer);
        var braces = TypeScope.Open(writer, type);
        foreach (var member in members)
        {
            writer.Line(Hidden).Line(member);
        }

        TypeScope.Close(writer, braces);
        return new SourceFile(hintName.Replace(".g.cs", ".Dispatch.g.cs"), GeneratedFile.Text(writer, _text));
    }

    private void AddVirtualMember(List<string> members, IMethodSymbol method)
    {
        var isInterface = method.ContainingType.TypeKind == TypeKind.Interface;
        var name = CoroutineNaming.DispatchName(method);
        if (CoroutineDispatch.DeclaresMember(method))
        {
            // In a sealed type C# allows no new virtual member, and none is needed.
            var modifiers = method.ContainingType.IsSealed ? string.Empty : "virtual ";
            members.Add(
                $"{TypeScope.Accessibility(method.DeclaredAccessibility)}{(method.IsStatic ? "static virtual " : isInterface ? string.Empty : modifiers)}"
                + Member(method, name, _text.Constraints(method.TypeParameters), Direct(method), Declared(method)));
        }
        else if (CoroutineDispatch.OverriddenCoroutine(method) is { } overridden && GeneratedMembers.HasDispatchMember(overridden, compilation, token))
        {
            members.Add(
                $"{TypeScope.Accessibility(method.DeclaredAccessibility)}{(method.IsSealed ? "sealed " : string.Empty)}override "
                + Member(method, name, _text.InheritedConstraints(method.TypeParameters), Direct(method), Declared(method)));
        }
    }

    private void AddImplementations(List<string> members, IMethodSymbol method)
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

    private void AddImplementation(List<string> members, IMethodSymbol method, IMethodSymbol implemented)
    {
        var name = $"{_text.Type(implemented.ContainingType)}.{CoroutineNaming.DispatchName(implemented)}";
        var body = CoroutineDispatch.NeedsDispatch(method) && method.MethodKind != MethodKind.ExplicitInterfaceImplementation
            ? $"this.{CoroutineNaming.DispatchName(method)}{TypeArguments(method)}({SymbolText.Arguments(method.Parameters)})"
            : Direct(method);
        members.Add((method.IsStatic ? "static " : string.Empty) + Member(method, name, _text.InheritedConstraints(method.TypeParameters), body));
    }

    // An explicit implementation, too, is called through a type parameter.
    private void AddOrdinaryImplementation(List<string> members, INamedTypeSymbol type, IMethodSymbol implemented)
    {
        var contract = _text.Type(implemented.ContainingType);
        var arguments = SymbolText.Arguments(implemented.Parameters);
        var local = $"{_text.Type(implemented.ReturnType)} __Call<__TSelf>({_text.Parameters(implemented.Parameters)}) where __TSelf : {contract}";
        members.Add(
            $"static {_text.Type(implemented.ReturnType)} {contract}.{CoroutineNaming.DispatchName(implemented)}{TypeArguments(implemented)}({_text.Parameters(implemented.Parameters)})"
            + $"{_text.InheritedConstraints(implemented.TypeParameters)} {{ return __Call<{_text.Type(type)}>({arguments}); "
            + $"static {local} => __TSelf.{SymbolText.Identifier(implemented.Name)}{TypeArguments(implemented)}({arguments}); }}");
    }

    private void AddBridges(List<string> members, IMethodSymbol method)
    {
        if (!CallPlacer.NeedsBridge(method, compilation))
        {
            return;
        }

        var constraints = _text.Constraints(method.TypeParameters);
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
    private string Direct(IMethodSymbol method) =>
        method is { IsAbstract: true, IsStatic: true }
            ? $"throw new global::Coroutines.CoroutineNotRewrittenException(\"A type that implements the coroutine {method.ContainingType.Name}.{method.Name} was compiled without the coroutine generator; add the StructCoroutines package to its project and build it again.\")"
        : method.IsAbstract
            ? $"this.{SymbolText.Identifier(method.Name)}{TypeArguments(method)}({SymbolText.Arguments(method.Parameters)})"
            : MachineText.Stage(method, _text, "this");

    private string Member(IMethodSymbol method, string name, string constraints, string body, string? parameters = null) =>
        $"{_text.Type(method.ReturnType)} {name}{_text.TypeParameters(method.TypeParameters)}"
        + $"({parameters ?? _text.Parameters(method.Parameters)}){constraints} => {body};";

    // With default values and params: a call in a coroutine's body is written with the arguments as the user wrote them.
    private string Declared(IMethodSymbol method) => string.Join(", ", method.Parameters.Select(p => ParameterDeclaration.Of(p, _text)));

    private string TypeArguments(IMethodSymbol method) => _text.TypeParameters(method.TypeParameters);
}
