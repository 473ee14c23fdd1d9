using Coroutines.Generator.Internal;
using Coroutines.Generator.Model;
using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Dispatch;

/// <summary>
/// Writes what a method group of a coroutine denotes in the body of another one: a method of the same signature, which stages the
/// machine. It stands beside the coroutine, so that delegates made in different bodies are equal; for a coroutine of another assembly,
/// in a class of this one.
/// </summary>
internal static class MethodGroupEmitter
{
    private const string Hidden =
        "[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never), global::System.Diagnostics.DebuggerStepThrough, global::System.Diagnostics.StackTraceHidden]";

    /// <summary>The class of those that stage machines of other assemblies: global, so that its extensions are found everywhere.</summary>
    public const string ForeignType = "__CoroutineMethodGroups";

    /// <summary>The name of the method for a coroutine of another assembly.</summary>
    public static string ForeignName(IMethodSymbol definition) => CoroutineNaming.MachineName(definition) + "_" + ForeignHash(definition);

    /// <summary>Whether there can be such a method: in another assembly neither protected coroutines are in reach nor the place of a struct.</summary>
    public static bool CanStandFor(IMethodSymbol definition, Compilation compilation) =>
        SymbolEqualityComparer.Default.Equals(definition.ContainingAssembly, compilation.Assembly)
        || (CallPlacer.Place(definition, compilation) != CallPlacement.Unreachable && (definition.IsStatic || !definition.ContainingType.IsValueType));

    /// <summary>The method beside the coroutine.</summary>
    public static SourceFile Emit(IMethodSymbol definition, SymbolText text)
    {
        var writer = Begin();
        var braces = TypeScope.Open(writer, definition.ContainingType);
        var modifiers = definition switch
        {
            { IsStatic: true } => "static ",
            { ContainingType.TypeKind: TypeKind.Interface, DeclaredAccessibility: not Accessibility.Private } => "sealed ",
            _ => string.Empty,
        };
        writer.Line(Hidden).Line(
            $"{TypeScope.Accessibility(definition.DeclaredAccessibility)}{modifiers}{text.Type(definition.ReturnType)} {CoroutineNaming.BridgeName(definition)}"
            + $"{text.TypeParameters(definition.TypeParameters)}({This(definition)}{Declared(definition, text)}){text.Constraints(definition.TypeParameters)} => {MachineText.Stage(definition, text, "this")};");
        TypeScope.Close(writer, braces);
        return File(HintNames.Of(definition), writer, text);
    }

    /// <summary>The method in a class of this assembly, as an extension where the coroutine has a receiver.</summary>
    public static SourceFile EmitForeign(IMethodSymbol definition, SymbolText text)
    {
        var writer = Begin();
        var flat = text.Flattened(definition, out var typeParameters);
        var parameters = flat.Parameters(definition.Parameters);
        if (!definition.IsStatic)
        {
            parameters = $"this {flat.Type(definition.ContainingType)} {GeneratedNames.Self}{(parameters.Length > 0 ? ", " : string.Empty)}{parameters}";
        }

        writer.Open("internal static partial class " + ForeignType);
        writer.Line(Hidden).Line(
            $"internal static {flat.Type(definition.ReturnType)} {ForeignName(definition)}{flat.TypeParameters(typeParameters)}"
            + $"({This(definition)}{parameters}){flat.Constraints(typeParameters)} => {MachineText.Stage(definition, flat, GeneratedNames.Self)};");
        writer.Close();
        return File(HintNames.Of(definition).Replace(".g.cs", "." + ForeignHash(definition) + ".g.cs"), writer, text);
    }

    private static SourceWriter Begin()
    {
        var writer = new SourceWriter();
        GeneratedFile.Begin(writer);
        return writer;
    }

    // Two assemblies may have a type of the same name.
    private static string ForeignHash(IMethodSymbol definition) =>
        CoroutineNaming.Hash(definition.ContainingAssembly.Name + " " + CoroutineNaming.SignatureKey(definition));

    private static SourceFile File(string hintName, SourceWriter writer, SymbolText text) =>
        new(hintName.Replace(".g.cs", ".Group.g.cs"), GeneratedFile.Text(writer, text));

    private static string This(IMethodSymbol definition) => definition.IsExtensionMethod ? "this " : string.Empty;

    // With default values and params, which the natural type of a method group has.
    private static string Declared(IMethodSymbol definition, SymbolText text) => string.Join(", ", definition.Parameters.Select(p => ParameterDeclaration.Of(p, text)));
}
