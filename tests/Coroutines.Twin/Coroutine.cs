using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>A cold coroutine without a result.</summary>
[AsyncMethodBuilder(typeof(TwinMethodBuilder))]
public readonly partial struct Coroutine
{
    internal readonly TwinFrame Frame;

    internal Coroutine(TwinFrame frame) => Frame = frame;

    public Awaiter GetAwaiter() => new(Frame);

    public Coroutine ConfigureAwait(bool continueOnCapturedContext) => this;

    public readonly struct Awaiter : ITwinAwaiter
    {
        private readonly TwinFrame frame;

        internal Awaiter(TwinFrame frame) => this.frame = frame;

        public bool IsCompleted
        {
            get
            {
                frame.Start();
                return frame.Completed;
            }
        }

        public void GetResult() => frame.ThrowIfFailed();

        public void OnCompleted(Action continuation) => frame.OnCompleted(continuation);

        public void UnsafeOnCompleted(Action continuation) => frame.OnCompleted(continuation);
    }
}

/// <summary>A cold coroutine with a result.</summary>
[AsyncMethodBuilder(typeof(TwinMethodBuilder<>))]
public readonly struct Coroutine<T>
{
    internal readonly TwinFrame<T> Frame;

    internal Coroutine(TwinFrame<T> frame) => Frame = frame;

    public Awaiter GetAwaiter() => new(Frame);

    public Coroutine<T> ConfigureAwait(bool continueOnCapturedContext) => this;

    public readonly struct Awaiter : ITwinAwaiter
    {
        private readonly TwinFrame<T> frame;

        internal Awaiter(TwinFrame<T> frame) => this.frame = frame;

        public bool IsCompleted
        {
            get
            {
                frame.Start();
                return frame.Completed;
            }
        }

        public T GetResult() => frame.TakeResult();

        public void OnCompleted(Action continuation) => frame.OnCompleted(continuation);

        public void UnsafeOnCompleted(Action continuation) => frame.OnCompleted(continuation);
    }
}
