namespace Coroutines;

public sealed partial class CoroutineLoop
{
    /// <summary>
    /// Makes room for so many coroutines of one method at once, before the frames that must not allocate: places come in blocks of 64 for each method, and where more of it
    /// run at once than ever before, blocks are added.
    /// </summary>
    /// <param name="coroutine">A coroutine of the method, which is dropped and does not run: <c>loop.Reserve(Patrol(), 5000)</c>.</param>
    /// <param name="count">How many have room then; what they await by name lies in the same place, and needs none of its own.</param>
    /// <exception cref="CapacityExceededException">The loop may not grow, and more are asked for than <see cref="CoroutineLoopOptions.TaskCapacity"/>.</exception>
    /// <exception cref="InvalidOperationException">The coroutine was awaited or started, or was made on another thread; or the loop belongs to another one.</exception>
    /// <remarks>Allocates the blocks that are missing.</remarks>
    public void Reserve(Coroutine coroutine, int count)
    {
        VerifyAccess();
        MachineSlab slab = coroutine.Slab ?? ThrowHelper.DefaultCoroutine<MachineSlab>();
        int index = coroutine.Index;
        uint generation = coroutine.Generation;
        if (slab.Store != Store)
        {
            Bring(ref slab, ref index, ref generation);
        }

        if (!slab.Discard(index, generation))
        {
            ThrowHelper.ThrowStartedTwice(slab.Name);
        }

        slab.Reserve(count);
    }
}
