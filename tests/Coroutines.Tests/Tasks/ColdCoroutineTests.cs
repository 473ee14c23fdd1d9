using static Coroutines.Tests.Parts;

namespace Coroutines.Tests;

/// <summary>Coroutines that are made and never started; alone, since the whole process's memory is measured.</summary>
[Collection("alone")]
public sealed class ColdCoroutineTests
{
    [Fact]
    public void CoroutinesThatAreNeverStartedAreGarbage()
    {
        long before = 0;
        Exception? error = null;
        var thread = new Thread(() => error = Record.Exception(() =>
        {
            Coroutine<int> dropped = default;
            for (int round = 0; round < 10; round++)
            {
                for (int i = 0; i < 100_000; i++)
                {
                    dropped = Value(i);
                }

                dropped = default;

                long now = GC.GetTotalMemory(forceFullCollection: true);
                before = round == 0 ? now : before;
                Assert.True(now < before + 4_000_000, $"{now - before} bytes more");
            }

            // What is kept still runs, whatever became of the others.
            Coroutine<int> kept = Value(7);
            var many = new List<Coroutine<int>>();
            for (int i = 0; i < 20_000; i++)
            {
                many.Add(Value(i));
            }

            using var loop = new CoroutineLoop();
            Assert.Equal(7, loop.RunUntilComplete(kept));
            Assert.Equal(Enumerable.Range(0, 20_000), many.Select(loop.RunUntilComplete));
        }));
        thread.Start();
        thread.Join();
        Assert.Null(error);
    }
}
