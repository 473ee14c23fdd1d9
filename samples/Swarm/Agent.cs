using System.Numerics;
using Coroutines;
using static Coroutines.Coroutine;

namespace Swarm;

/// <summary>
/// One creature. Its mind is <see cref="Live"/>, a coroutine that awaits the coroutines for moving, resting, fleeing and
/// fighting; each of them reads as what the creature does from frame to frame, and together they are one flat struct.
/// </summary>
public sealed partial class Agent(Field field, Tribe tribe, Vector2 position)
{
    private const float Speed = 8f / 60;             // field units a frame
    private const float Sight = 2f;
    private const float Reach = 0.5f;
    private const float Effort = 0.004f;             // strength that a frame of walking costs
    private const float Blow = 0.2f;                 // health that a hit costs
    private const int LegFrames = 30;                // how long to walk before looking around again

    private static readonly TimeSpan Cooldown = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Nap = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Absence = TimeSpan.FromSeconds(3);

    private float strength = field.Random(0.3f, 1f);
    private float health = 1;

    /// <summary>Where the agent is.</summary>
    public Vector2 Position { get; private set; } = position;

    /// <summary>Whose side it is on.</summary>
    public Tribe Tribe { get; } = tribe;

    /// <summary>What it is doing, for the picture.</summary>
    public Activity Activity { get; private set; }

    /// <summary>Whether it takes part.</summary>
    public bool IsAlive => health > 0;

    private bool IsHurt => health < 0.5f;

    /// <summary>The agent's whole life; it ends with the loop. Whatever it decides takes a frame at least.</summary>
    [Coroutine]
    public async Coroutine Live()
    {
        await Sleep(TimeSpan.FromSeconds(field.Random(0, 1)));           // do not all wake in the same frame
        while (true)
        {
            if (!IsAlive)
            {
                await Recover();
            }
            else if (strength < 0.1f)
            {
                await Rest();
            }
            else if (field.NearestFoe(this, Sight) is not { } foe)
            {
                await Move(field.Advance(this));
            }
            else if (IsHurt)
            {
                await Flee(foe);
            }
            else
            {
                await Fight(foe);
            }
        }
    }

    [Coroutine]
    private async Coroutine Move(Vector2 goal)
    {
        Activity = Activity.Moving;
        var frame = 0;
        do
        {
            StepTowards(goal);
            await NextFrame();
        }
        while (++frame < LegFrames && IsAlive && !IsNear(goal, Reach));
    }

    [Coroutine]
    private async Coroutine Rest()
    {
        Activity = Activity.Resting;
        do
        {
            await Sleep(Nap);
            strength += 0.1f;
        }
        while (strength < 0.9f && IsAlive && field.NearestFoe(this, Reach) is null);
    }

    [Coroutine]
    private async Coroutine Flee(Agent foe)
    {
        Activity = Activity.Fleeing;
        for (var frame = 0; frame < LegFrames && IsAlive && IsNear(foe.Position, 2 * Sight); frame++)
        {
            StepTowards((2 * Position) - foe.Position);
            await NextFrame();
        }

        await Rest();
    }

    [Coroutine]
    private async Coroutine Fight(Agent foe)
    {
        while (IsAlive && !IsHurt && foe.IsAlive)
        {
            if (!IsNear(foe.Position, Reach) && !await Chase(foe))
            {
                return;
            }

            Activity = Activity.Fighting;
            foe.health -= Blow;
            await Sleep(Cooldown);
        }
    }

    /// <summary>True when it caught up; false when it gave up.</summary>
    [Coroutine]
    private async Coroutine<bool> Chase(Agent foe)
    {
        Activity = Activity.Fighting;
        for (var frame = 0; frame < LegFrames && IsAlive; frame++)
        {
            if (IsNear(foe.Position, Reach))
            {
                return true;
            }

            StepTowards(foe.Position);
            await NextFrame();
        }

        return false;
    }

    [Coroutine]
    private async Coroutine Recover()
    {
        Activity = Activity.Away;
        await Sleep(Absence);
        Position = field.Home(Tribe);
        (health, strength) = (1, 1);
    }

    private bool IsNear(Vector2 place, float distance) => Vector2.DistanceSquared(Position, place) <= distance * distance;

    private void StepTowards(Vector2 goal)
    {
        var way = goal - Position;
        var length = way.Length();
        Position = field.Clamp(length <= Speed ? goal : Position + (way * (Speed / length)));
        strength -= Effort;
    }
}
