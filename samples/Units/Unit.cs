using Coroutines;
using static Coroutines.Coroutine;

namespace Units;

/// <summary>An object that is used again; each of its lives is one coroutine.</summary>
internal sealed partial class Unit(World world, Squad squad)
{
    private CoroutineTask _life;
    private CoroutineTaskGroup _effects;
    private Unit? _nextInCell;
    private int _lives;
    private int _damage;

    public Squad Squad => squad;
    public ref Unit? NextInCell => ref _nextInCell;
    public Cell Place { get; set; }
    public int Health { get; private set; }
    public bool IsAlive { get; private set; }

    private Camp Home => world.Camps[squad.Team];
    private bool IsHurt => Health < 35;

    public void Spawn() => _life = world.Loop.Start(Live());

    public void Hurt(int damage, bool poisons = false)
    {
        Health -= damage;
        if (IsAlive && poisons)
        {
            _effects.CreateTask(Bleed());
        }

        if (IsAlive && Health <= 0)
        {
            // It leaves the map where its coroutine ends: what it raced may have one more step to take in this turn.
            IsAlive = false;
            world.Deaths++;
            _life.Cancel();
        }
    }

    public void Enrage() => _effects.CreateTask(Rage());

    [Coroutine]
    private async Coroutine Live()
    {
        (Health, _damage, IsAlive) = (100, 8, true);
        _lives++;
        world.Enter(this, Home.Place);
        try
        {
            // Effects are tasks of the group: they end with the life, whoever began them.
            await using var effects = new CoroutineTaskGroup();
            _effects = effects;
            while (true)
            {
                await Race(Obey(squad.Orders.Value), squad.Orders.ChangedSince(squad.Orders.Version).Discard());
            }
        }
        finally
        {
            world.Leave(this);
            world.Graves.TryPut(this);
        }
    }

    [Coroutine]
    private async Coroutine Obey(Order order)
    {
        await WalkTo(order.Goal, 4);
        if (order.Mine is { } mine)
        {
            await mine.Dig();
        }

        await Patrol();
    }

    [Coroutine]
    private async Coroutine Patrol()
    {
        for (var goal = world.RandomCell(); ; goal = Place == goal ? world.RandomCell() : goal)
        {
            if (IsHurt)
            {
                await WalkTo(Home.Place, 2, pace: 120);             // it flees
                await Heal();
            }
            else if (world.FindEnemy(this, sight: 3) is { } enemy)
            {
                await Fight(enemy, enemy._lives);
            }
            else
            {
                await StepTo(goal, 200);
            }
        }
    }

    // The enemy's object may live again before this one looks: then it is another enemy.
    [Coroutine]
    private async Coroutine Fight(Unit enemy, int life)
    {
        while (!IsHurt && enemy.IsAlive && enemy._lives == life && Place.DistanceTo(enemy.Place) is var distance and <= 6)
        {
            if (distance > 1)
            {
                await StepTo(enemy.Place, 200);                    // it chases
            }
            else
            {
                enemy.Hurt(_damage, poisons: world.Random(8) == 0);
                await Sleep(600);                                  // the cooldown
            }
        }
    }

    [Coroutine]
    private async Coroutine Heal()
    {
        using var bed = await Home.Beds.Acquire();
        for (; Health < 100; Health = Math.Min(100, Health + 10))
        {
            await Sleep(250);
        }

        world.Healed++;
    }

    [Coroutine]
    private async Coroutine WalkTo(Cell goal, int distance, int pace = 200)
    {
        while (Place.DistanceTo(goal) > distance)
        {
            await StepTo(goal, pace);
        }
    }

    [Coroutine]
    private async Coroutine StepTo(Cell goal, int pace)
    {
        world.Leave(this);
        world.Enter(this, Place.Toward(goal));
        world.Steps++;
        await Sleep(pace);
    }

    [Coroutine]
    private async Coroutine Bleed()
    {
        for (var drop = 0; drop < 6; drop++)
        {
            await Sleep(500);
            Hurt(3);
        }
    }

    [Coroutine]
    private async Coroutine Rage()
    {
        _damage += 6;
        await Sleep(5000);
        _damage -= 6;                                              // a death needs no finally: the next life begins with its own
    }
}
