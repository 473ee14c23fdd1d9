using Coroutines.Generator.Binding;
using Coroutines.Generator.Emit;
using Coroutines.Generator.Model;
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
    public static SourceFile? Emit(string key, List<CallSite> sites)
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
                EmitInType(writer, group, key);
            }
        }

        if (groups.Exists(static group => group[0].Placement != CallPlacement.InType))
        {
            EmitTopLevel(writer, groups);
        }

        writer.Lines(Attribute);
        return new SourceFile(key + ".Calls.g.cs", GeneratedFile.Text(writer));
    }

    private static List<List<CallSite>> Group(List<CallSite> sites)
    {
        List<List<CallSite>> groups = [];
        Dictionary<(string Method, bool IsDispatched), List<CallSite>> byMethod = [];
        foreach (var site in sites)
        {
            var identity = (site.Method.ContainingAssembly.Name + " " + CoroutineNaming.SignatureKey(site.Method), site.IsDispatched);
            if (!byMethod.TryGetValue(identity, out var group))
            {
                byMethod.Add(identity, group = []);
                groups.Add(group);
            }

            group.Add(site);
        }

        return groups;
    }

    private static void EmitInType(SourceWriter writer, List<CallSite> group, string key)
    {
        var site = group[0];
        var method = site.Method;
        var text = SymbolText.Plain;
        var braces = TypeScope.Open(writer, method.ContainingType);
        WriteLocations(writer, group);

        // A member of the type itself: no this parameter, and struct receivers need no ref.
        var parameters = method.IsExtensionMethod ? "this " + text.Parameters(method.Parameters) : text.Parameters(method.Parameters);
        var modifiers = method switch
        {
            { IsStatic: true } => "static ",
            { ContainingType.TypeKind: TypeKind.Interface, DeclaredAccessibility: not Accessibility.Private } => "sealed ",
            _ => IsReadOnlyMember(method) ? "readonly " : string.Empty,
        };
        var name = $"{CoroutineNaming.MachineName(method)}_{(site.IsDispatched ? "VirtualCall" : "Call")}_{CoroutineNaming.Hash(key)}";
        var body = site.IsDispatched
            ? $"this.{CoroutineNaming.DispatchName(method)}{text.TypeParameters(method.TypeParameters)}({SymbolText.Arguments(method.Parameters)})"
            : MachineText.Stage(method, text, "this");
        writer.Line(
            $"{Access(method)}{modifiers}{text.Type(method.ReturnType)} {name}{text.TypeParameters(method.TypeParameters)}"
            + $"({parameters}){text.Constraints(method.TypeParameters)} => {body};");
        TypeScope.Close(writer, braces);
    }

    private static void EmitTopLevel(SourceWriter writer, List<List<CallSite>> groups)
    {
        writer.Open("namespace Coroutines.Generated").Open("file static class Calls");
        var number = 0;
        foreach (var group in groups)
        {
            if (group[0].Placement != CallPlacement.InType)
            {
                WriteLocations(writer, group);
                EmitTopLevelMethod(writer, group[0], number++);
            }
        }

        writer.Close().Close();
    }

    private static void EmitTopLevelMethod(SourceWriter writer, CallSite site, int number)
    {
        var method = site.Method;
        var text = SymbolText.Flattened(method, out var typeParameters);
        var parameters = text.Parameters(method.Parameters);
        if (method.IsExtensionMethod)
        {
            parameters = "this " + parameters;
        }
        else if (!method.IsStatic)
        {
            var receiver = $"this {ReceiverKind(method)}{text.Type(method.ContainingType)} __self";
            parameters = parameters.Length == 0 ? receiver : $"{receiver}, {parameters}";
        }

        writer.Line(
            $"internal static {text.Type(method.ReturnType)} {SymbolText.Identifier(method.Name)}_{number}{text.TypeParameters(typeParameters)}"
            + $"({parameters}){text.Constraints(typeParameters)} => {TopLevelBody(site, text)};");
    }

    private static string TopLevelBody(CallSite site, SymbolText text)
    {
        var method = site.Method;
        var receiver = method.IsStatic ? text.Type(method.ContainingType) : "__self";
        var call = $"{text.TypeParameters(method.TypeParameters)}({SymbolText.Arguments(method.Parameters)})";
        return (site.Placement, site.IsDispatched) switch
        {
            (CallPlacement.ThroughBridge, true) => $"{receiver}.{CoroutineNaming.VirtualBridgeName(method)}{call}",
            (CallPlacement.ThroughBridge, false) => $"{receiver}.{CoroutineNaming.BridgeName(method)}{call}",
            (_, true) => $"{receiver}.{CoroutineNaming.DispatchName(method)}{call}",
            _ => MachineText.Stage(method, text, "__self"),
        };
    }

    // A debugger steps from the call into the machine, and a stack trace names the user's method only.
    private static void WriteLocations(SourceWriter writer, List<CallSite> group)
    {
        writer.Line("[global::System.Diagnostics.DebuggerStepThrough, global::System.Diagnostics.StackTraceHidden]");
        foreach (var site in group)
        {
            writer.Line(site.Location);
        }
    }

    // The member has the access of the method, so that C# finds it wherever it finds the method.
    private static string Access(IMethodSymbol method) => TypeScope.Accessibility(method.DeclaredAccessibility);

    private static bool IsReadOnlyMember(IMethodSymbol method) => method is { IsReadOnly: true, ContainingType: { IsValueType: true, IsReadOnly: false } };

    private static string ReceiverKind(IMethodSymbol method) =>
        !method.ContainingType.IsValueType ? string.Empty : method.IsReadOnly || method.ContainingType.IsReadOnly ? "in " : "ref ";
}
