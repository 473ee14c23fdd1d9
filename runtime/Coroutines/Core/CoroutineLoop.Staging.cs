using System.Runtime.CompilerServices;

namespace Coroutines;

// Where a coroutine that is called lies until it is started: on the loop that will run it most likely.
public sealed partial class CoroutineLoop
{
    /// <summary>The store of this thread, for coroutines that are made before it has a loop.</summary>
    [ThreadStatic]
    private static MachineStore? t_staging;

    internal static MachineStore StagingStore
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (t_current ?? t_home) is { } loop ? loop.Store : StoreOfThread;
    }

    internal static MachineStore StoreOfThread => t_staging ??= new MachineStore(null, 16);

    /// <summary>The thread leaves its store to the values that lie there: later ones get another.</summary>
    internal static void LeaveStaging(MachineStore store)
    {
        if (store == t_staging)
        {
            t_staging = null;
        }
    }
}
