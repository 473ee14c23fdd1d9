using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>What <c>WithCancellation</c> and <c>ConfigureAwait</c> have put around an enumerable; .NET keeps it to itself.</summary>
[StackTraceHidden]
internal static class ConfiguredSource<T>
{
    private static readonly FieldInfo? s_source = Field("_enumerable");
    private static readonly FieldInfo? s_token = Field("_cancellationToken");

    public static (IAsyncEnumerable<T> Source, CancellationToken Token) Of(ConfiguredCancelableAsyncEnumerable<T> configured)
    {
        object boxed = configured;
        return s_source?.GetValue(boxed) is IAsyncEnumerable<T> source && s_token?.GetValue(boxed) is CancellationToken token
            ? (source, token)
            : (new Unopened(configured), default);
    }

    [DynamicDependency(DynamicallyAccessedMemberTypes.NonPublicFields, typeof(ConfiguredCancelableAsyncEnumerable<>))]
    [UnconditionalSuppressMessage("Trimming", "IL2090", Justification = "The fields are kept by the dependency above.")]
    private static FieldInfo? Field(string name) =>
        typeof(ConfiguredCancelableAsyncEnumerable<T>).GetField(name, BindingFlags.Instance | BindingFlags.NonPublic);

    /// <summary>Where .NET names its fields otherwise: the user's token stays in place, and ours is not heard.</summary>
    [StackTraceHidden]
    private sealed class Unopened(ConfiguredCancelableAsyncEnumerable<T> configured) : IAsyncEnumerable<T>
    {
        public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default) => new Enumerator(configured.GetAsyncEnumerator());

        [StackTraceHidden]
        private sealed class Enumerator(ConfiguredCancelableAsyncEnumerable<T>.Enumerator enumerator) : IAsyncEnumerator<T>
        {
            public T Current => enumerator.Current;

            public async ValueTask<bool> MoveNextAsync() => await enumerator.MoveNextAsync();

            public async ValueTask DisposeAsync() => await enumerator.DisposeAsync();
        }
    }
}
