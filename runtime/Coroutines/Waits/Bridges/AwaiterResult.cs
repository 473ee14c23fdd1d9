using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>Calls the <c>GetResult</c> of an awaiter of any type; only abandoned awaiters need it.</summary>
[StackTraceHidden]
internal static class AwaiterResult<TAwaiter>
{
    private static readonly MethodInfo? s_getResult = Find();

    public static void Get(TAwaiter awaiter)
    {
        switch (awaiter)
        {
            case TaskAwaiter task:
                task.GetResult();
                break;
            case ValueTaskAwaiter task:
                task.GetResult();
                break;
            case ConfiguredTaskAwaitable.ConfiguredTaskAwaiter task:
                task.GetResult();
                break;
            case ConfiguredValueTaskAwaitable.ConfiguredValueTaskAwaiter task:
                task.GetResult();
                break;
            default:
                s_getResult?.Invoke(awaiter, BindingFlags.DoNotWrapExceptions, null, null, null);
                break;
        }
    }

    [UnconditionalSuppressMessage("Trimming", "IL2090", Justification = "The generated code calls GetResult of the same type, so it is kept.")]
    private static MethodInfo? Find() => typeof(TAwaiter).GetMethod("GetResult", Type.EmptyTypes);
}
