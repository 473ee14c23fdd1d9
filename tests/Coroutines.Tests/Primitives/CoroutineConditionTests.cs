using static Coroutines.Coroutine;
using static Coroutines.Tests.VirtualRun;

namespace Coroutines.Tests;

/// <summary>Waits for a notification, with a lock that is given back meanwhile.</summary>
public sealed partial class CoroutineConditionTests
{
    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(int.MinValue)]
    public void NotifyOfNobodyWakesNobody(int count) => Assert.Equal("notified; late; late", Of(() => Notify(count)));

    [Coroutine]
    private static async Coroutine WaitToBeNotified(CoroutineCondition condition)
    {
        using (await condition.Acquire())
        {
            Say(await TryWaitFor(JustWait(condition), 20) ? "woken" : "late");
        }
    }

    [Coroutine]
    private static async Coroutine JustWait(CoroutineCondition condition) => await condition.Wait();

    [Coroutine]
    private static async Coroutine Notify(int count)
    {
        var condition = new CoroutineCondition();
        CoroutineTask first = CreateTask(WaitToBeNotified(condition));
        CoroutineTask second = CreateTask(WaitToBeNotified(condition));
        await Sleep(1);
        using (await condition.Acquire())
        {
            condition.Notify(count);
            Say("notified");
        }

        await first;
        await second;
    }
}
