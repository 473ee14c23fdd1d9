using System.Reflection;
using System.Runtime.CompilerServices;

namespace Coroutines.Allocation;

/// <summary>The bytes of one method's machine, and of the compiler's state machines for the same text.</summary>
/// <param name="Method">The method.</param>
/// <param name="Bytes">Ours, with the machines of the calls that it awaits inside.</param>
/// <param name="CompilerBytes">The compiler's, with those of the calls that can be open below it (they lie on their own).</param>
internal sealed record MachineSize(string Method, int Bytes, int CompilerBytes);

/// <summary>Measures the machines of <see cref="Realistic"/>. The compiler's are structs only in optimized builds.</summary>
internal static class MachineSizes
{
    private const BindingFlags Any = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static;

    /// <summary>The calls that are open below a method at its deepest.</summary>
    private static readonly Dictionary<string, string[]> s_below = new()
    {
        [nameof(Realistic.FetchWithRetry)] = [nameof(Realistic.ReadLength)],
        [nameof(Realistic.ReadFrame)] = [nameof(Realistic.ReadLength)],
        [nameof(Realistic.Blend)] = [nameof(Realistic.ReadLength)],
        [nameof(Realistic.Transaction)] = [nameof(Realistic.ReadLength)],
        [nameof(Realistic.Session)] = [nameof(Realistic.ReadFrame), nameof(Realistic.ReadLength)],
    };

    public static IReadOnlyList<MachineSize> Measure() =>
    [
        .. typeof(RealisticTwin).GetMethods(Any | BindingFlags.DeclaredOnly)
            .Where(static method => method.IsDefined(typeof(AsyncStateMachineAttribute)))
            .Select(static method => new MachineSize(
                method.Name, OfOurs(method.Name), OfCompiler(method.Name) + s_below.GetValueOrDefault(method.Name, []).Sum(OfCompiler))),
    ];

    private static int OfOurs(string method) => SizeOf(
        typeof(Realistic).GetNestedTypes(Any).Single(type => type.GetCustomAttribute<CoroutineMachineAttribute>()?.MethodName == method));

    private static int OfCompiler(string method)
    {
        var machine = typeof(RealisticTwin).GetMethod(method, Any)!.GetCustomAttribute<AsyncStateMachineAttribute>()!.StateMachineType;
        return machine.IsValueType
            ? SizeOf(machine)
            : throw new InvalidOperationException("The compiler makes classes in Debug builds; sizes are measured with -c Release.");
    }

    private static int SizeOf(Type type) => (int)typeof(Unsafe).GetMethod(nameof(Unsafe.SizeOf))!.MakeGenericMethod(type).Invoke(null, null)!;
}
