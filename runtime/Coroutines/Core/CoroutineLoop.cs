using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>
/// Runs coroutines on one thread, in asyncio's order. All of its state is structs in arrays that are reserved when it is made.
/// </summary>
/// <remarks>
/// A loop belongs to the thread that first runs it (<see cref="Run(Coroutine, CoroutineLoopOptions?, bool)"/>, <see cref="Tick(TimeSpan)"/> and their kin), and until then to the thread
/// that made it; <see cref="Release"/> hands it over. Other use throws, except what is documented as thread-safe. asyncio's counterpart is the event loop.
/// </remarks>
[StackTraceHidden]
public sealed partial class CoroutineLoop : IDisposable
{
    [ThreadStatic]
    private static CoroutineLoop? t_current;

    /// <summary>The loop that ran here last, or where something was started since: coroutines made between its ticks are staged where they will run.</summary>
    [ThreadStatic]
    private static CoroutineLoop? t_home;

    private static int s_loops;

    /// <summary>What tells the loop from others where a reference has no place.</summary>
    internal readonly int Number = Interlocked.Increment(ref s_loops);
    internal readonly MachineStore Store;
    internal readonly TimerWheel<TimerOwners> Timers;
    private readonly CoroutineLoopOptions _options;
    private readonly bool _debug;

    /// <summary>Whether a start has more to do than to queue the first step, or cannot be.</summary>
    private bool _hooksStarts;
    private readonly object _binding = new();

    /// <summary>The thread of the loop: its maker's until the first run, then that of the first run; <see cref="NoThread"/> from a release to the next.</summary>
    private int _owner = Environment.CurrentManagedThreadId;
    private bool _hasRun;
    private bool _ticking;
    private bool _disposed;
    private readonly SynchronizationContext? _synchronizationContext;
    private SynchronizationContext? _outerContext;

    /// <summary>How many posts are queued at once where nothing may grow.</summary>
    private const int MaxPosts = 64;

    /// <summary>Makes a loop and reserves its arrays.</summary>
    /// <param name="options">How to set it up; null for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">A capacity or limit is less than 1.</exception>
    public CoroutineLoop(CoroutineLoopOptions? options = null)
    {
        _options = options ?? new CoroutineLoopOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(_options.TaskCapacity, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(_options.MaxIterationsPerTick, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(_options.MaxIterationsOfDispose, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(_options.SpinTime, TimeSpan.Zero, nameof(options));
        if (_options.CancellationLimit != Timeout.InfiniteTimeSpan)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(_options.CancellationLimit, TimeSpan.Zero, nameof(options));
        }

        int capacity = _options.TaskCapacity;
        _clock = new LoopClock(_options.Clock ?? CoroutineClock.Real);
        _debug = _options.Debug;
        _checked = _options.Debug || _options.FlowExecutionContext;
        _synchronizationContext = _options.UseSynchronizationContext ? MakeContext() : null;
        bool limited = _options.CapacityPolicy == CapacityPolicy.Throw;
        _hooksStarts = limited || _options.FlowExecutionContext;
        Store = new MachineStore(this, capacity, limited);

        // Where nothing may grow: a timer for each task, time limit, wait and callback, and one for all that look at something.
        Timers = new TimerWheel<TimerOwners>(limited ? (capacity * 4) + 17 : capacity, new TimerOwners(this));
        _rare = new RareTable(new Slab<RareData>(limited ? capacity : Math.Min(capacity, 64)));
        _headers = new HeaderSlab(Store);
        _waitNodes = limited ? new Slab<LinkNode>(capacity * 2, "links between tasks") : new Slab<LinkNode>(Math.Min(capacity, 256));
        OpenRooms();

        _posts = limited ? new Slab<Inbox.Entry>(MaxPosts, "posts") : new Slab<Inbox.Entry>(16);
        _fired = new Slab<FiredTimer>(limited ? (capacity * 4) + 17 : 16);

        // And an entry for all that can be ready at once: steps, ends of gathered children, links, timers, callbacks.
        int entries = limited ? (capacity * 9) + 64 + MaxPosts : capacity + 64;
        _ready = new ReadyQueue(entries);
        _frames = new FrameQueue(limited ? capacity : 0);
        Register();
    }

    /// <summary>The loop that runs on this thread.</summary>
    /// <exception cref="InvalidOperationException">None runs here.</exception>
    public static CoroutineLoop Current => t_current ?? ThrowHelper.NoLoop<CoroutineLoop>();

    internal CoroutineLoopOptions Options => _options;

    /// <summary>Whether the loop was disposed.</summary>
    public bool IsDisposed => _disposed;

    /// <summary>Whether debug mode is on.</summary>
    public bool IsDebug => _debug;

    /// <summary>A slab of so many records; where nothing may grow, of as many as there can be for the tasks, and some more.</summary>
    internal Slab<T> MakeSlab<T>(int reserved, string what, int more = 0)
        where T : struct =>
        Store.IsLimited ? new Slab<T>(_options.TaskCapacity + more, what) : new Slab<T>(reserved);

    /// <summary>The loop that runs on this thread, if one does.</summary>
    /// <param name="loop">The loop.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryGetCurrent([NotNullWhen(true)] out CoroutineLoop? loop) => (loop = t_current) is not null;

    internal static CoroutineLoop CurrentForAwait()
    {
        if (t_current is not { } loop)
        {
            ThrowHelper.ThrowNoCurrentForAwait();
            return null;
        }

        return loop;
    }

    /// <summary>Throws unless the loop is alive and this is its thread.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void VerifyAccess()
    {
        // The loop that runs or ran here last is on its own thread: the question of every start, without asking for the thread.
        if ((t_current ?? t_home) != this || _disposed)
        {
            VerifyThread();
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void VerifyThread()
    {
        if (_disposed)
        {
            ThrowHelper.ThrowDisposed();
        }

        if (!IsOnLoopThread)
        {
            ThrowHelper.ThrowWrongThread();
        }
    }

    /// <summary>The first run makes the loop this thread's.</summary>
    private void BindToThread()
    {
        if (!Volatile.Read(ref _hasRun))
        {
            lock (_binding)
            {
                _owner = _hasRun ? _owner : Environment.CurrentManagedThreadId;
                Volatile.Write(ref _hasRun, true);
            }
        }
    }

    /// <summary>
    /// Calls a function if this is the thread of the loop. A loop that has not run yet is kept from being run by another thread meanwhile.
    /// </summary>
    /// <returns>Whether it was called.</returns>
    internal bool TryCallHere(Action function)
    {
        if (!Volatile.Read(ref _hasRun))
        {
            lock (_binding)
            {
                if (!_hasRun)
                {
                    return CallIfHere(function);
                }
            }
        }

        return CallIfHere(function);
    }

    private bool CallIfHere(Action function)
    {
        bool isHere = IsOnLoopThread;
        if (isHere)
        {
            function();
        }

        return isHere;
    }

    /// <summary>Begins a run on this thread; <see cref="Leave"/> ends it.</summary>
    private void Enter()
    {
        BindToThread();
        VerifyAccess();
        if (IsRunning)
        {
            ThrowHelper.ThrowReentrant();
        }

        if (t_current is not null)
        {
            ThrowHelper.ThrowOtherLoopRunning();
        }

        Hold();
        _changes = 0;
        t_current = this;
        if (_synchronizationContext is not null)
        {
            _outerContext = SynchronizationContext.Current;
            SynchronizationContext.SetSynchronizationContext(_synchronizationContext);
        }
    }

    private void Leave()
    {
        if (_selector is not null)
        {
            FlushSelector();
        }

        _currentTask = 0;
        t_current = null;
        t_home = this;
        if (_synchronizationContext is not null)
        {
            SynchronizationContext.SetSynchronizationContext(_outerContext);
            _outerContext = null;
        }

        LetGo();
    }
}
