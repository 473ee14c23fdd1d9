namespace Coroutines.Generator.Tests.Support;

/// <summary>
/// The smallest runtime that generated calls compile against. It writes down which machine was staged, so a test sees where
/// each call went.
/// </summary>
internal static class RuntimeStandIn
{
    public const string Source = """
        #nullable enable
        using System;
        using Coroutines.CompilerServices;
        using System.Collections.Generic;
        using System.Runtime.CompilerServices;

        namespace Coroutines
        {
            [AttributeUsage(AttributeTargets.Method)]
            public sealed class CoroutineAttribute : Attribute { }

            public enum PollStatus : byte { Completed, Pending, Canceled }
            public ref struct PollContext
            {
                public Coroutine Stage<TMachine>(in TMachine machine) where TMachine : struct, ICoroutineMachine => CoroutineSupport.Stage<TMachine>(in machine);
                public Coroutine<T> Stage<TMachine, T>(in TMachine machine) where TMachine : struct, ICoroutineMachine<T> => CoroutineSupport.Stage<TMachine, T>(in machine);
                public PollStatus PollAwaiter<TAwaiter>(ref TAwaiter awaiter) where TAwaiter : INotifyCompletion => default;
                public bool MarkForeign(OperationCanceledException exception) => false;
                public OperationCanceledException CancellationException() => new();
            }
            public interface ICoroutineMachine { PollStatus Poll(ref PollContext context); void Describe(MachineMapBuilder map) { } }
            public interface ICoroutineMachine<out T> : ICoroutineMachine { T GetResult(); }

            [AsyncMethodBuilder(typeof(CoroutineMethodBuilder))]
            public struct Coroutine
            {
                public Awaiter GetAwaiter() => default;
                public struct Awaiter : INotifyCompletion
                {
                    public bool IsCompleted => true;
                    public void GetResult() { }
                    public void OnCompleted(Action a) { }
                }
            }

            [AsyncMethodBuilder(typeof(CoroutineMethodBuilder<>))]
            public struct Coroutine<T>
            {
                public Awaiter GetAwaiter() => default;
                public struct Awaiter : INotifyCompletion
                {
                    public bool IsCompleted => true;
                    public T GetResult() => default!;
                    public void OnCompleted(Action a) { }
                }
            }
        }

        namespace Coroutines.CompilerServices
        {
            [AttributeUsage(AttributeTargets.Struct)]
            public sealed class CoroutineMachineAttribute : Attribute { public CoroutineMachineAttribute(string name) { } }

            public readonly ref struct MachineMapBuilder
            {
                public void State(ref int state) { }
                public void At(int state, int line) { }
                public void Await<T>(int state, int line, ref T awaited) { }
            }

            public static class CoroutineSupport
            {
                public static readonly List<string> Staged = new();
                public static Coroutine Stage<TMachine>(in TMachine machine) where TMachine : struct, ICoroutineMachine { Add(typeof(TMachine)); return default; }
                public static Coroutine<T> Stage<TMachine, T>(in TMachine machine) where TMachine : struct, ICoroutineMachine<T> { Add(typeof(TMachine)); return default; }
                private static void Add(Type type) { Staged.Add(type.ToString()); Console.WriteLine("staged " + type); }
            }

            public struct CoroutineMethodBuilder
            {
                public static CoroutineMethodBuilder Create() => default;
                public Coroutine Task => default;
                public void Start<T>(ref T machine) where T : IAsyncStateMachine => throw new InvalidOperationException("not rewritten: " + typeof(T));
                public void SetStateMachine(IAsyncStateMachine machine) { }
                public void SetResult() { }
                public void SetException(Exception error) { }
                public void AwaitOnCompleted<A, M>(ref A a, ref M m) where A : INotifyCompletion where M : IAsyncStateMachine { }
                public void AwaitUnsafeOnCompleted<A, M>(ref A a, ref M m) where A : ICriticalNotifyCompletion where M : IAsyncStateMachine { }
            }

            public struct CoroutineMethodBuilder<T>
            {
                public static CoroutineMethodBuilder<T> Create() => default;
                public Coroutine<T> Task => default;
                public void Start<M>(ref M machine) where M : IAsyncStateMachine => throw new InvalidOperationException("not rewritten: " + typeof(M));
                public void SetStateMachine(IAsyncStateMachine machine) { }
                public void SetResult(T result) { }
                public void SetException(Exception error) { }
                public void AwaitOnCompleted<A, M>(ref A a, ref M m) where A : INotifyCompletion where M : IAsyncStateMachine { }
                public void AwaitUnsafeOnCompleted<A, M>(ref A a, ref M m) where A : ICriticalNotifyCompletion where M : IAsyncStateMachine { }
            }
        }
        """;
}
