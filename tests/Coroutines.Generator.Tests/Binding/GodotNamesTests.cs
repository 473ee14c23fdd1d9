using System.Text;
using Coroutines.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coroutines.Generator.Tests.Binding;

/// <summary>
/// Names that Godot's generators make: a class <c>SignalName</c> nested in the user's, which hides the base's and derives from it, an event and a method
/// for each signal. They stand in bodies as in any method.
/// </summary>
public sealed class GodotNamesTests
{
    private const string Engine =
        """
        #nullable enable
        using System; using System.Runtime.CompilerServices; using Coroutines; using static Coroutines.Coroutine; using Godot;
        namespace Godot
        {
            [AttributeUsage(AttributeTargets.Delegate)] public sealed class SignalAttribute : Attribute { }
            [AttributeUsage(AttributeTargets.Class)] public sealed class ToolAttribute : Attribute { }
            public sealed class StringName { public static implicit operator StringName(string name) => new(); }
            public class GodotObject
            {
                public class SignalName { public static readonly StringName ScriptChanged = "script_changed"; }
                public class MethodName { public static readonly StringName Free = "free"; }
                public void EmitSignal(StringName name, params object[] arguments) { }
                public object Call(StringName name) => name;
                public SignalAwaiter ToSignal(GodotObject source, StringName name) => new();
            }
            public class Node : GodotObject { public new class SignalName : GodotObject.SignalName { public static readonly StringName Ready = "ready"; } }
            public sealed class SignalAwaiter : INotifyCompletion
            {
                public bool IsCompleted => true;
                public object[] GetResult() => [];
                public void OnCompleted(Action continuation) => continuation();
                public SignalAwaiter GetAwaiter() => this;
            }
        }

        """;

    [Theory]
    [InlineData("await Yield(); EmitSignal(SignalName.Died);")]
    [InlineData("await Yield(); EmitSignal(SignalName.Died, 1, 2); EmitSignal(SignalName.Ready); EmitSignal(SignalName.ScriptChanged);")]
    [InlineData("await ToSignal(this, SignalName.Died);")]
    [InlineData("await ToSignal(this, SignalName.Died); await ToSignal(this, SignalName.Ready); EmitSignal(SignalName.Died);")]
    [InlineData("object[] got = await ToSignal(this, SignalName.Died); await Yield(); EmitSignal(SignalName.Died, got);")]
    [InlineData("var got = await ToSignal(this, SignalName.Died); await Yield(); EmitSignal(SignalName.Died, got);")]
    [InlineData("var name = await Name(SignalName.Died); await Yield(); EmitSignal(name);")]
    [InlineData("await Name(Enemy.SignalName.Died); EmitSignal(Enemy.SignalName.Died);")]
    [InlineData("await Name(global::Game.Enemy.SignalName.Died);")]
    [InlineData("await Name(Target.Told(SignalName.Died));")]
    [InlineData("StringName name = SignalName.Died; await Yield(); EmitSignal(name);")]
    [InlineData("await Yield(); Died += Burn; EmitSignalDied(3); Died -= Burn;")]
    [InlineData("await Yield(); Action tell = () => EmitSignal(SignalName.Died); tell(); void Tell() => EmitSignal(SignalName.Died); Tell();")]
    [InlineData("await Yield(); Call(MethodName.Burn); if (SignalName.Died == SignalName.Ready) { await Yield(); }")]
    [InlineData("try { await Yield(); } finally { EmitSignal(SignalName.Died); }")]
    [InlineData("foreach (var x in new[] { 1 }) { await ToSignal(this, SignalName.Died); EmitSignal(SignalName.Died, x); }")]
    [InlineData("await Other.Sleep(SignalName.Died);")]
    [InlineData("CoroutineLoop.Current.Start(Name(SignalName.Died)); await Yield();")]
    [InlineData("await Gather(Name(SignalName.Died), Name(SignalName.Ready));")]
    [InlineData("await WaitFor(Name(SignalName.Died), 100);")]
    [InlineData("int two = await Two(SignalName.Died) + 1; await Yield(); EmitSignal(SignalName.Died, two);")]
    [InlineData("if (await Two(SignalName.Died) > 1) { EmitSignal(SignalName.Died); }")]
    [InlineData("var told = Told(SignalName.Died); await Yield(); EmitSignal(told);")]
    public async Task StandInABody(string body)
    {
        var source = Engine + $$"""
            namespace Game
            {
                public partial class Enemy : Node
                {
                    [Signal] public delegate void DiedEventHandler(int by);
                    public Enemy Target = null!;
                    private StringName Told(StringName name) => name;
                    private void Burn(int by) { }
                    [Coroutine] private async Coroutine<int> Two(StringName name) { await Yield(); return 2; }
                    [Coroutine] private async Coroutine<StringName> Name(StringName name) { await Yield(); return name; }
                    [Coroutine] public async Coroutine Live() { {{body}} }
                }

                public static partial class Other { [Coroutine] public static async Coroutine Sleep(StringName name) { await Coroutine.Sleep(1); } }
            }
            """;
        foreach (var level in new[] { OptimizationLevel.Debug, OptimizationLevel.Release })
        {
            var compilation = TestCompilation.Create(TestCompilation.Parse(source));
            Assert.Empty(await DiagnosticCheck.Diagnose(compilation.WithOptions(compilation.Options.WithOptimizationLevel(level)), null, new SignalGenerator().AsSourceGenerator()));
        }
    }

    /// <summary>What Godot's <c>ScriptSignalsGenerator</c> and <c>ScriptMethodsGenerator</c> write, as far as names go.</summary>
    private sealed class SignalGenerator : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(
            context.SyntaxProvider.ForAttributeWithMetadataName("Godot.SignalAttribute", static (node, _) => node is DelegateDeclarationSyntax, static (found, _) => (INamedTypeSymbol)found.TargetSymbol),
            static (output, signal) => output.AddSource(signal.ContainingType.Name + ".g.cs", Write(signal)));

        private static string Write(INamedTypeSymbol signal)
        {
            var type = signal.ContainingType;
            var name = signal.Name[..^"EventHandler".Length];
            var parent = type.BaseType!.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
            var parameters = string.Join(", ", signal.DelegateInvokeMethod!.Parameters.Select(static one => $"{one.Type.ToDisplayString()} {one.Name}"));
            var arguments = string.Join("", signal.DelegateInvokeMethod.Parameters.Select(static one => $", {one.Name}"));
            var text = new StringBuilder($$"""
                #nullable disable
                namespace {{type.ContainingNamespace.ToDisplayString()}};
                partial class {{type.Name}}
                {
                    public new class SignalName : {{parent}}.SignalName { public static readonly global::Godot.StringName @{{name}} = "{{name}}"; }
                    public new class MethodName : {{parent}}.MethodName {

                """);
            foreach (var method in type.GetMembers().OfType<IMethodSymbol>().Where(static one => one.MethodKind == MethodKind.Ordinary).Select(static one => one.Name).Distinct())
            {
                text.AppendLine($"public static readonly global::Godot.StringName @{method} = \"{method}\";");
            }

            return text.Append($$"""
                }
                    private global::{{signal.ToDisplayString()}} backing_{{name}};
                    public event global::{{signal.ToDisplayString()}} @{{name}} { add { backing_{{name}} += value; } remove { backing_{{name}} -= value; } }
                    protected void EmitSignal{{name}}({{parameters}}) { EmitSignal(SignalName.{{name}}{{arguments}}); }
                }
                """).ToString();
        }
    }
}
