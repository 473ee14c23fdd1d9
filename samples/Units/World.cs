using Coroutines;

namespace Units;

internal readonly record struct Cell(int X, int Y)
{
    public int DistanceTo(Cell other) => Math.Max(Math.Abs(X - other.X), Math.Abs(Y - other.Y));

    public Cell Toward(Cell goal) => new(X + Math.Sign(goal.X - X), Y + Math.Sign(goal.Y - Y));
}

/// <summary>Where a team is healed: who is hurt waits for one of the beds.</summary>
internal sealed record Camp(Cell Place, CoroutineSemaphore Beds);

/// <summary>Ore that ends; one unit digs at a time.</summary>
internal sealed partial record Mine(Cell Place, CoroutineLock Shaft)
{
    public int Ore { get; private set; } = 600;

    [Coroutine]
    public async Coroutine Dig()
    {
        while (Ore > 0)
        {
            using var shaft = await Shaft.Acquire();
            await Coroutine.Sleep(50);
            Ore -= Ore > 0 ? 1 : 0;                                // others dug while this one waited
        }
    }
}

/// <summary>To go there, and to dig if there is a mine.</summary>
internal readonly record struct Order(Cell Goal, Mine? Mine);

/// <summary>Orders go to all of a squad at once: each unit races what it does against the next change.</summary>
internal sealed record Squad(int Team, CoroutineWatch<Order> Orders);

/// <summary>The map, what stands on it, and the loop by whose time it lives.</summary>
internal sealed class World
{
    public const int Size = 128;
    public const int MaxUnits = 5000;

    private readonly Unit?[] _cells = new Unit?[Size * Size];
    private readonly Unit[] _units;
    private ulong _random;

    public World(CoroutineLoop loop, ulong seed)
    {
        (Loop, _random) = (loop, seed);
        _units = [.. Enumerable.Range(0, MaxUnits).Select(number => new Unit(this, Squads[number % Squads.Length]))];
        Array.ForEach(_units, unit => Graves.TryPut(unit));
    }

    public CoroutineLoop Loop { get; }
    public Camp[] Camps { get; } = [new(new(8, 64), new(150)), new(new(119, 64), new(150))];
    public Mine[] Mines { get; } = [new(new(64, 8), new()), new(new(64, 119), new())];
    public Squad[] Squads { get; } = [.. Enumerable.Range(0, 50).Select(number => new Squad(number % 2, new(new(new(64, 64), null))))];
    public CoroutineQueue<Unit> Graves { get; } = new(MaxUnits);
    public long Steps { get; set; }
    public int Deaths { get; set; }
    public int Healed { get; set; }

    /// <summary>xorshift, whose state goes into the checksum: one draw too many is seen.</summary>
    public int Random(int below)
    {
        _random ^= _random << 13;
        _random ^= _random >> 7;
        _random ^= _random << 17;
        return (int)(_random % (ulong)below);
    }

    public Cell RandomCell() => new(Random(Size), Random(Size));

    public void Enter(Unit unit, Cell cell)
    {
        ref var first = ref _cells[(cell.Y * Size) + cell.X];
        (unit.Place, unit.NextInCell, first) = (cell, first, unit);
    }

    public void Leave(Unit unit)
    {
        ref var link = ref _cells[(unit.Place.Y * Size) + unit.Place.X];
        for (; link != unit; link = ref link!.NextInCell) { }

        link = unit.NextInCell;
    }

    public Unit? FindEnemy(Unit of, int sight)
    {
        var (left, right) = (Math.Max(0, of.Place.X - sight), Math.Min(Size - 1, of.Place.X + sight));
        for (var y = Math.Max(0, of.Place.Y - sight); y <= Math.Min(Size - 1, of.Place.Y + sight); y++)
        {
            foreach (var first in _cells.AsSpan((y * Size) + left, right - left + 1))
            {
                for (var other = first; other != null; other = other.NextInCell)
                {
                    if (other.IsAlive && other.Squad.Team != of.Squad.Team)
                    {
                        return other;
                    }
                }
            }
        }

        return null;
    }

    public void ForEachNear(Cell center, int radius, Action<Unit> action)
    {
        foreach (var unit in _units)
        {
            if (unit.IsAlive && unit.Place.DistanceTo(center) <= radius)
            {
                action(unit);
            }
        }
    }

    public ulong Checksum()
    {
        var hash = _random ^ (ulong)Loop.Time.Ticks ^ (ulong)Steps;
        foreach (var unit in _units)
        {
            hash = (hash ^ (ulong)((unit.Place.X << 24) + (unit.Place.Y << 16) + unit.Health)) * 1099511628211;
        }

        return hash;
    }
}
