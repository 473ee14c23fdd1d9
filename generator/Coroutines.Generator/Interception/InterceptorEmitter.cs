using Coroutines.Generator.Binding;
using Coroutines.Generator.Internal;
using Coroutines.Generator.Model;
using Coroutines.Generator.Symbols;
using Microsoft.CodeAnalysis;

namespace Coroutines.Generator.Interception;

/// <summary>Writes the interceptors of one user file: one method per coroutine that the file calls, with the place of each call.</summary>
internal static class InterceptorEmitter
{
    private const string Attribute = """
        namespace System.Runtime.CompilerServices
        {
            [global::System.AttributeUsage(global::System.AttributeTargets.Method, AllowMultiple = true)]
            file sealed class InterceptsLocationAttribute(int version, string data) : global::System.Attribute
            {
            }
        }
        """;

    /// <summary>The file, or null if there is no call. The key names the user's file and is unique in the compilation.</summary>
    public static SourceFile? Emit(string key, List<CallSite> sites, SymbolText text)
    {
        if (sites.Count == 0)
        {
            return null;
        }

        var writer = new SourceWriter();
        GeneratedFile.Begin(writer);
        var groups = Group(sites);
        foreach (var group in groups)
        {
            if (group[0].Placement == CallPlacement.InType)
            {
                EmitInType(writer, group, key, text);
            }
        }

        List<StartSite> starts = [.. sites.Select(static site => site.Start).OfType<StartSite>()];
        if (starts.Count > 0 || groups.Exists(static group => group[0].Placement != CallPlacement.InType))
        {
            EmitTopLevel(writer, groups, starts, text);
        }

        writer.Lines(Attribute);
        return new SourceFile(key + ".Calls.g.cs", GeneratedFile.Text(writer, text));
    }

    private static List<List<CallSite>> Group(List<CallSite> sites)
    {
        List<List<CallSite>> groups = [];
        Dictionary<(string Method, string Kind), List<CallSite>> byMethod = [];
        foreach (var site in sites)
        {
            var identity = (site.Method.ContainingAssembly.Name + " " + CoroutineNaming.SignatureKey(site.Method), Kind(site));
            if (!byMethod.TryGetValue(identity, out var group))
            {
                byMethod.Add(identity, group = []);
                groups.Add(group);
            }

            group.Add(site);
        }

        return groups;
    }

    private static void EmitInType(SourceWriter writer, List<CallSite> group, string key, SymbolText text)
    {
        var site = group[0];
        var method = site.Method;
        var braces = TypeScope.Open(writer, method.ContainingType);
        WriteLocations(writer, group.Select(static site => site.Location));

        // A member of the type itself: no this parameter, and struct receivers need no ref.
        var parameters = method.IsExtensionMethod ? "this " + text.Parameters(method.Parameters) : text.Parameters(method.Parameters);
        var modifiers = method switch
        {
            { IsStatic: true } => "static ",
            { ContainingType.TypeKind: TypeKind.Interface, DeclaredAccessibility: not Accessibility.Private } => "sealed ",
            _ => IsReadOnlyMember(method) ? "readonly " : string.Empty,
        };
        var name = $"{CoroutineNaming.MachineName(method)}_{Kind(site)}_{CoroutineNaming.Hash(key)}";
        var body = site.IsDispatched
            ? $"this.{CoroutineNaming.DispatchName(method)}{text.TypeParameters(method.TypeParameters)}({SymbolText.Arguments(method.Parameters)})"
            : Made(site, text, "this");
        writer.Line(
            $"{Access(method)}{modifiers}{text.Type(method.ReturnType)} {name}{text.TypeParameters(method.TypeParameters)}"
            + $"({parameters}){text.Constraints(method.TypeParameters)} => {body};");
        TypeScope.Close(writer, braces);
    }

    private static void EmitTopLevel(SourceWriter writer, List<List<CallSite>> groups, List<StartSite> starts, SymbolText text)
    {
        writer.Open("namespace Coroutines.Generated").Open("file static class Calls");
        var number = 0;
        foreach (var group in groups)
        {
            if (group[0].Placement != CallPlacement.InType)
            {
                WriteLocations(writer, group.Select(static site => site.Location));
                EmitTopLevelMethod(writer, group[0], number++, text);
            }
        }

        foreach (var group in starts.GroupBy(static start => start.Method, SymbolEqualityComparer.Default))
        {
            WriteLocations(writer, group.Select(static start => start.Location));
            EmitStart(writer, group.First().Method, text);
        }

        writer.Close().Close();
    }

    private static void EmitTopLevelMethod(SourceWriter writer, CallSite site, int number, SymbolText plain)
    {
        var method = site.Method;
        var text = plain.Flattened(method, out var typeParameters);
        var parameters = text.Parameters(method.Parameters);
        if (method.IsExtensionMethod)
        {
            parameters = "this " + parameters;
        }
        else if (!method.IsStatic)
        {
            var receiver = $"this {ReceiverKind(method)}{text.Type(method.ContainingType)} {GeneratedNames.Self}";
            parameters = parameters.Length == 0 ? receiver : $"{receiver}, {parameters}";
        }

        writer.Line(
            $"internal static {text.Type(method.ReturnType)} {SymbolText.Identifier(method.Name)}_{number}{text.TypeParameters(typeParameters)}"
            + $"({parameters}){text.Constraints(typeParameters)} => {TopLevelBody(site, text)};");
    }

    // Overloads of one name, as the methods themselves are.
    private static void EmitStart(SourceWriter writer, IMethodSymbol method, SymbolText text)
    {
        var (receiver, loop) = method.IsStatic ? (string.Empty, string.Empty) : ($"this {text.Type(method.ContainingType)} loop, ", "loop, ");
        writer.Line(
            $"internal static {text.Type(method.ReturnType)} {method.Name}{text.TypeParameters(method.TypeParameters)}"
            + $"({receiver}{text.Parameters(method.Parameters)}) => {ImmediateStart.FactoryMethod(method)}({loop}{SymbolText.Identifier(method.Parameters[0].Name)});");
    }

    private static string TopLevelBody(CallSite site, SymbolText text)
    {
        var method = site.Method;
        var receiver = method.IsStatic ? text.Type(method.ContainingType) : GeneratedNames.Self;
        var call = $"{text.TypeParameters(method.TypeParameters)}({SymbolText.Arguments(method.Parameters)})";
        return (site.Placement, site.IsDispatched) switch
        {
            (CallPlacement.ThroughBridge, true) => $"{receiver}.{CoroutineNaming.VirtualBridgeName(method)}{call}",
            (CallPlacement.ThroughBridge, false) => $"{receiver}.{CoroutineNaming.BridgeName(method)}{call}",
            (_, true) => $"{receiver}.{CoroutineNaming.DispatchName(method)}{call}",
            _ => Made(site, text, GeneratedNames.Self),
        };
    }

    private static string Made(CallSite site, SymbolText text, string self) => site.Start is { } start
        ? MachineText.Spawn(site.Method, text, self, ImmediateStart.IsDetached(start.Method))
        : MachineText.Stage(site.Method, text, self);

    private static string Kind(CallSite site) =>
        site.IsDispatched ? "VirtualCall"
            : site.Start is not { } start ? "Call"
            : ImmediateStart.IsDetached(start.Method) ? "StartedCall" : "TaskCall";

    // A debugger steps from the call into the machine, and a stack trace names the user's method only.
    private static void WriteLocations(SourceWriter writer, IEnumerable<string> locations)
    {
        writer.Line("[global::System.Diagnostics.DebuggerStepThrough, global::System.Diagnostics.StackTraceHidden]");
        foreach (var location in locations)
        {
            writer.Line(location);
        }
    }

    // The member has the access of the method, so that C# finds it wherever it finds the method.
    private static string Access(IMethodSymbol method) => TypeScope.Accessibility(method.DeclaredAccessibility);

    private static bool IsReadOnlyMember(IMethodSymbol method) => method is { IsReadOnly: true, ContainingType: { IsValueType: true, IsReadOnly: false } };

    private static string ReceiverKind(IMethodSymbol method) =>
        !method.ContainingType.IsValueType ? string.Empty : method.IsReadOnly || method.ContainingType.IsReadOnly ? "in " : "ref ";
}
