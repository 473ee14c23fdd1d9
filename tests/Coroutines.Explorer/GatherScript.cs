namespace Coroutines.Explorer;

/// <summary>Two gathers of children that yield, sleep, fail and cancel, and somebody who cancels them from outside, all by a seed.</summary>
internal sealed partial class GatherScript
{
    private readonly Random _random;
    private readonly bool _inPlace;
    private readonly int[] _plans;
    private readonly int[] _meddling;
    private readonly CoroutineTask[] _children = new CoroutineTask[8];
    private readonly bool _catches;
    private readonly bool _cancelsItself;
    private CoroutineTask _parent;
    private int _turn;

    private GatherScript(int seed, bool inPlace)
    {
        _random = new Random(seed);
        _inPlace = inPlace;
        _plans = [.. Enumerable.Range(0, 8).Select(_ => _random.Next(1000))];
        _meddling = [.. Enumerable.Range(0, _random.Next(4)).Select(_ => _random.Next(1000))];
        _catches = _random.Next(4) != 0;
        _cancelsItself = _random.Next(10) == 0;
    }

    /// <summary>Runs the script of a seed.</summary>
    public static string Trace(int seed, bool inPlace)
    {
        var script = new GatherScript(seed, inPlace);
        using (var loop = new CoroutineLoop(new CoroutineLoopOptions { TaskCapacity = 64, ExceptionHandler = (_, report) => script.Note($"reported {report.Exception?.Message ?? report.Message}") }))
        {
            loop.Start(script.Count());
            script._parent = loop.Start(script.Main());
            loop.Start(script.Meddle());
            for (int tick = 0; tick < 8; tick++)
            {
                loop.Tick(TimeSpan.FromMilliseconds(10));
                script.Note($"tick, {loop.TaskCount} tasks");
            }

            if (!script._parent.IsCompleted || loop.TakeCensus() != default)
            {
                script.Note($"left over: {loop.TakeCensus()}");
            }
        }

        return string.Join('\n', script.Lines);
    }

    private List<string> Lines { get; } = [];

    private void Note(string line) => Lines.Add($"{_turn}: {line}");

    [Coroutine]
    private async Coroutine Count()
    {
        for (int i = 0; i < 200; i++)
        {
            _turn++;
            await Coroutine.Yield();
        }
    }

    [Coroutine]
    private async Coroutine Meddle()
    {
        foreach (int what in _meddling)
        {
            for (int i = 0; i < what % 5; i++)
            {
                await Coroutine.Yield();
            }

            CoroutineTask victim = what / 5 % 3 == 0 ? _parent : _children[what / 15 % 8];
            if (!victim.IsEmpty)
            {
                Note($"cancel {what}: {victim.Cancel($"meddled {what}")}");
            }

            if (what / 200 == 0)
            {
                await Coroutine.Sleep(10);
            }
        }
    }

    [Coroutine]
    private async Coroutine Main()
    {
        for (int round = 0; round < 2; round++)
        {
            if (_cancelsItself && round == 0)
            {
                CoroutineTask.Current.Cancel("myself");
            }

            try
            {
                await Gathers(round * 4);
            }
            catch (Exception error) when (_catches)
            {
                Note($"caught {error.GetType().Name} {error.Message}");
            }
            finally
            {
                Note($"round {round} over");
            }
        }

        await Coroutine.Yield();
        Note("main over");
    }

    [Coroutine]
    private async Coroutine Gathers(int first)
    {
        if (_plans[first] % 2 == 0)
        {
            (int a, string b) = _inPlace ? await Coroutine.Gather(Child(first), Text(first + 1)) : await TwoByHandle(first);
            Note($"got {a} {b}");
            return;
        }

        if (_inPlace)
        {
            (int a, string b, int c, int d) = await Coroutine.Gather(Child(first), Text(first + 1), Child(first + 2), Child(first + 3));
            Note($"got {a} {b} {c} {d}");
        }
        else
        {
            var gather = Coroutine.Gather(Child(first), Text(first + 1), Child(first + 2), Child(first + 3));
            (int a, string b, int c, int d) = await gather;
            Note($"got {a} {b} {c} {d}");
        }
    }

    [Coroutine]
    private async Coroutine<(int, string)> TwoByHandle(int first)
    {
        var gather = Coroutine.Gather(Child(first), Text(first + 1));
        return await gather;
    }

    [Coroutine]
    private async Coroutine<string> Text(int number) => $"text {await Child(number)}";

    [Coroutine]
    private async Coroutine<int> Child(int number)
    {
        int plan = _plans[number];
        _children[number] = CoroutineTask.Current;
        try
        {
            for (int i = 0; i < plan % 4; i++)
            {
                await Coroutine.Yield();
                Note($"child {number} step {i}");
            }

            switch (plan / 4 % 8)
            {
                case 0:
                    throw new FormatException($"child {number}");
                case 1:
                    await Coroutine.Sleep(10);
                    break;
                case 2:
                    CoroutineTask.Current.Cancel($"child {number} itself");
                    await Coroutine.Yield();
                    break;
                case 3:
                    (int one, int two) = await Coroutine.Gather(Leaf(number), Leaf(number + 1));
                    return one + two;
                case 4:
                    throw new OperationCanceledException($"thrown by {number}");
            }

            return number;
        }
        catch (OperationCanceledException) when (plan / 32 % 5 == 0)
        {
            Note($"child {number} goes on");
            await Coroutine.Yield();
            return -number;
        }
        finally
        {
            Note($"child {number} ends");
        }
    }

    [Coroutine]
    private async Coroutine<int> Leaf(int number)
    {
        for (int i = 0; i < number % 3; i++)
        {
            await Coroutine.Yield();
        }

        return number;
    }
}
