using static Coroutines.Coroutine;
using static Coroutines.Tests.VirtualRun;

namespace Coroutines.Tests;

// The programs that the tests run.
public sealed partial class CoroutineReadWriteLockTests
{
    [Coroutine]
    private static async Coroutine HoldUntil(CoroutineReadWriteLock gate, bool isWriter, int who, SortedSet<int> inside, CoroutineEvent end)
    {
        using (await (isWriter ? gate.AcquireWrite() : gate.AcquireRead()))
        {
            inside.Add(who);
            try
            {
                await end.Wait();
            }
            finally
            {
                inside.Remove(who);
            }
        }
    }

    [Coroutine]
    private static async Coroutine Read(CoroutineReadWriteLock gate, string name)
    {
        try
        {
            using (await gate.AcquireRead())
            {
                SayAt(name);
                await Sleep(5);
            }
        }
        catch (OperationCanceledException)
        {
            Say($"{name} cancelled");
        }
    }

    [Coroutine]
    private static async Coroutine Write(CoroutineReadWriteLock gate, string name)
    {
        try
        {
            using (await gate.AcquireWrite())
            {
                SayAt(name);
                await Sleep(5);
            }
        }
        catch (OperationCanceledException)
        {
            Say($"{name} cancelled");
        }
    }

    private static void SayState(CoroutineReadWriteLock gate) => Say($"{gate.IsWriteLocked} {gate.ReaderCount}");

    [Coroutine]
    private static async Coroutine Share()
    {
        var gate = new CoroutineReadWriteLock();
        await Gather(Read(gate, "r1"), Read(gate, "r2"), Write(gate, "w1"), Write(gate, "w2"));
        SayState(gate);
    }

    [Coroutine]
    private static async Coroutine ComeLate()
    {
        var gate = new CoroutineReadWriteLock();
        await Gather(Read(gate, "r1"), Write(gate, "w1"), Read(gate, "r2"));
        SayState(gate);
    }

    [Coroutine]
    private static async Coroutine KeepComing()
    {
        var gate = new CoroutineReadWriteLock();
        int[] entered = [0];
        CoroutineTask writer = default;
        var readers = new List<CoroutineTask>();
        for (int i = 0; i < 20; i++)
        {
            readers.Add(CreateTask(Count(gate, entered)));
            await Sleep(1);
            if (i == 2)
            {
                writer = CreateTask(WriteOnce(gate, entered));
            }
        }

        await writer;
        foreach (CoroutineTask reader in readers)
        {
            await reader;
        }
    }

    [Coroutine]
    private static async Coroutine Count(CoroutineReadWriteLock gate, int[] entered)
    {
        using (await gate.AcquireRead())
        {
            entered[0]++;
            await Sleep(4);
        }
    }

    [Coroutine]
    private static async Coroutine WriteOnce(CoroutineReadWriteLock gate, int[] entered)
    {
        using (await gate.AcquireWrite())
        {
            SayAt("w1");
            Say($"readers before it: {entered[0]}");
        }
    }

    [Coroutine]
    private static async Coroutine KeepWriting()
    {
        var gate = new CoroutineReadWriteLock();
        await Gather(Write(gate, "w1"), Write(gate, "w2"), Write(gate, "w3"), Read(gate, "r1"), Read(gate, "r2"));
        SayState(gate);
    }

    [Coroutine]
    private static async Coroutine CancelTheWriter()
    {
        var gate = new CoroutineReadWriteLock();
        CoroutineTask first = CreateTask(Read(gate, "r1"));
        CoroutineTask writer = CreateTask(Write(gate, "w1"));
        CoroutineTask second = CreateTask(Read(gate, "r2"));
        await Sleep(1);
        writer.Cancel();
        await Gather(first, writer, second);
        SayState(gate);
    }

    [Coroutine]
    private static async Coroutine CancelTheWokenWriter()
    {
        var gate = new CoroutineReadWriteLock();
        gate.TryAcquireWrite();
        CoroutineTask w1 = CreateTask(Write(gate, "w1"));
        await Sleep(1);
        gate.ReleaseWrite();
        CoroutineTask r1 = CreateTask(Read(gate, "r1"));
        CoroutineTask w2 = CreateTask(Write(gate, "w2"));
        w1.Cancel();
        await Gather(w1, r1, w2);
        SayState(gate);
    }

    [Coroutine]
    private static async Coroutine CancelTheWokenReader()
    {
        var gate = new CoroutineReadWriteLock();
        gate.TryAcquireWrite();
        CoroutineTask r1 = CreateTask(Read(gate, "r1"));
        CoroutineTask w1 = CreateTask(Write(gate, "w1"));
        await Sleep(1);
        gate.ReleaseWrite();
        r1.Cancel();
        await Gather(r1, w1);
        SayState(gate);
    }

    [Coroutine]
    private static async Coroutine CancelAndReleaseAndArrive()
    {
        var gate = new CoroutineReadWriteLock();
        gate.TryAcquireRead();
        CoroutineTask w1 = CreateTask(Write(gate, "w1"));
        await Yield();
        CoroutineTask r1 = CreateTask(Read(gate, "r1"));
        await Sleep(1);
        CoroutineTask w2 = CreateTask(Write(gate, "w2"));
        w1.Cancel();
        gate.ReleaseRead();
        await Gather(w1, r1, w2);
        SayState(gate);
    }

    [Coroutine]
    private static async Coroutine Try()
    {
        var gate = new CoroutineReadWriteLock();
        Say($"{gate.TryAcquireRead()} {gate.TryAcquireRead()} {gate.TryAcquireWrite()} {gate.ReaderCount}");
        CoroutineTask writer = CreateTask(Write(gate, "w"));
        await Yield();
        bool isFree = gate.TryAcquireRead();
        writer.Cancel();
        await Yield();
        Say($"{isFree} {gate.TryAcquireRead()}");
        gate.ReleaseRead();
        gate.ReleaseRead();
        gate.ReleaseRead();
        Say($"{gate.TryAcquireWrite()} {gate.TryAcquireWrite()} {gate.TryAcquireRead()}");
    }

    [Coroutine]
    private static async Coroutine Contest(CoroutineReadWriteLock gate) => await Gather(HoldInTurn(gate), HoldInTurn(gate), HoldInTurn(gate));

    [Coroutine]
    private static async Coroutine HoldInTurn(CoroutineReadWriteLock gate)
    {
        for (int i = 0; i < 10; i++)
        {
            using (await gate.AcquireRead())
            {
                await Yield();
            }

            using (await gate.AcquireWrite())
            {
                await Yield();
            }
        }
    }

    [Coroutine]
    private static async Coroutine TryBesideKeep(CoroutineReadWriteLock gate)
    {
        CoroutineTask keeper = CreateTask(KeepAWhile(gate));
        await Yield();
        gate.TryAcquireRead();
        gate.ReleaseRead();
        await keeper;
    }

    [Coroutine]
    private static async Coroutine KeepAWhile(CoroutineReadWriteLock gate)
    {
        await gate.AcquireRead();
        await Sleep(1);
    }

    [Coroutine]
    private static async Coroutine Keep(CoroutineReadWriteLock gate) => await gate.AcquireRead();

    /// <summary>The rule, in lists.</summary>
    private sealed class ReadWriteRule
    {
        private readonly List<(int Who, bool IsWriter)> _waiting = [];
        private readonly List<(int Who, bool IsWriter)> _inside = [];

        public IEnumerable<int> Inside => _inside.Select(static one => one.Who).Order();

        public int Writers => _inside.Count(static one => one.IsWriter);

        public int Readers => _inside.Count - Writers;

        public void Arrive(int who, bool isWriter)
        {
            bool mayEnter = isWriter ? _inside.Count + _waiting.Count == 0 : Writers == 0 && !_waiting.Exists(static one => one.IsWriter);
            (mayEnter ? _inside : _waiting).Add((who, isWriter));
        }

        public void Leave(int who)
        {
            bool wroteBefore = Writers != 0;
            _waiting.RemoveAll(one => one.Who == who);
            _inside.RemoveAll(one => one.Who == who);
            bool isReadersTurn = Writers == 0 && (wroteBefore || !_waiting.Exists(static one => one.IsWriter));
            if (isReadersTurn)
            {
                _inside.AddRange(_waiting.Where(static one => !one.IsWriter));
                _waiting.RemoveAll(static one => !one.IsWriter);
            }

            if (_inside.Count == 0 && _waiting.FindIndex(static one => one.IsWriter) is var next and >= 0)
            {
                _inside.Add(_waiting[next]);
                _waiting.RemoveAt(next);
            }
        }
    }
}
