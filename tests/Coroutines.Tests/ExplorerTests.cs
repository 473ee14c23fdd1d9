using Coroutines.Explorer;

namespace Coroutines.Tests;

/// <summary>A slice of what <c>Coroutines.Explorer</c> explores by hand: every program, four events deep.</summary>
public sealed class ExplorerTests
{
    public static TheoryData<string> Programs() => [.. ProgramEntry.All.Select(entry => entry.Name)];

    [Theory]
    [MemberData(nameof(Programs))]
    public void NothingIsLostWhateverTheOrder(string name)
    {
        ProgramEntry entry = ProgramEntry.All.Single(entry => entry.Name == name);
        Exploration settled = new Explorer.Explorer(entry, depth: 4, Ending.Settled).Run();
        Exploration disposed = new Explorer.Explorer(entry, depth: 3, Ending.Disposed).Run();
        Assert.Null(settled.Failure);
        Assert.Null(disposed.Failure);
        Assert.True(settled.Schedules > 500 && disposed.Schedules > 30, $"{settled.Schedules} and {disposed.Schedules} schedules");
    }

    [Theory]
    [InlineData("lost wake-up: a still waits", nameof(Fault.NeverSet))]
    [InlineData("leaked: LoopCensus { Headers = 1,", nameof(Fault.FutureKept))]
    [InlineData("a is cancelled, and nobody asked for it", nameof(Fault.CancelsItself))]
    [InlineData("a failed: System.FormatException", nameof(Fault.Fails))]
    public void ItNoticesWhatIsWrong(string expected, string fault)
    {
        var entry = new ProgramEntry("broken", loop => new BrokenProgram(loop, Enum.Parse<Fault>(fault)));
        Assert.Contains(expected, new Explorer.Explorer(entry, depth: 2, Ending.Settled).Run().Failure, StringComparison.Ordinal);
    }

    private enum Fault
    {
        NeverSet,
        FutureKept,
        CancelsItself,
        Fails,
    }

    private sealed class BrokenProgram : SmallProgram
    {
        private readonly CoroutineEvent _event;
        private readonly Fault _fault;

        public BrokenProgram(CoroutineLoop loop, Fault fault)
            : base(loop)
        {
            _fault = fault;
            _event = Watch(new CoroutineEvent());
            if (fault == Fault.FutureKept)
            {
                _ = new CoroutineFuture<int>(loop);
            }

            Start("a", fault switch
            {
                Fault.CancelsItself => Make.Do(() => throw new OperationCanceledException()),
                Fault.Fails => Make.Do(() => throw new FormatException()),
                _ => Make.Of(_event.Wait()),
            });
            OnTurn();
            On("clear", _event.Clear);
        }

        public override void Settle()
        {
            if (_fault != Fault.NeverSet)
            {
                _event.Set();
            }
        }
    }
}
