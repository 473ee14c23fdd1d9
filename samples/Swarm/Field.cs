using System.Numerics;

namespace Swarm;

/// <summary>The ground and who stands where: a grid of cells, sorted anew each frame, so that looking around is cheap.</summary>
public sealed class Field
{
    private const float CellSize = 2;
    private const int None = -1;

    private readonly Random random;
    private readonly float width;
    private readonly float height;
    private readonly int columns;
    private readonly int rows;
    private readonly Agent[] agents;
    private readonly int[] firstInCell;
    private readonly int[] nextInCell;

    /// <summary>Places the agents, half on the left, half on the right; the same seed gives the same game.</summary>
    public Field(int population, float width, float height, int seed)
    {
        (this.width, this.height) = (width, height);
        (columns, rows) = ((int)(width / CellSize) + 1, (int)(height / CellSize) + 1);
        random = new Random(seed);
        firstInCell = new int[columns * rows];
        nextInCell = new int[population];
        agents = new Agent[population];
        for (var i = 0; i < population; i++)
        {
            var tribe = i % 2 == 0 ? Tribe.Red : Tribe.Blue;
            var near = Random(0, width * 0.48f);
            agents[i] = new Agent(this, tribe, new Vector2(tribe == Tribe.Red ? near : width - near, Random(0, height)));
        }
    }

    /// <summary>Everyone, alive or away.</summary>
    public ReadOnlySpan<Agent> Agents => agents;

    /// <summary>The size of the ground.</summary>
    public Vector2 Size => new(width, height);

    /// <summary>A number in the range.</summary>
    public float Random(float from, float to) => from + ((to - from) * random.NextSingle());

    /// <summary>A place a few steps on, by and large towards the other side.</summary>
    public Vector2 Advance(Agent agent) =>
        Clamp(agent.Position + new Vector2(agent.Tribe == Tribe.Red ? Random(-2, 6) : Random(-6, 2), Random(-4, 4)));

    /// <summary>A place at the tribe's own edge.</summary>
    public Vector2 Home(Tribe tribe) => new(tribe == Tribe.Red ? Random(0, 20) : width - Random(0, 20), Random(0, height));

    /// <summary>The nearest place on the ground.</summary>
    public Vector2 Clamp(Vector2 place) => Vector2.Clamp(place, Vector2.Zero, Size);

    /// <summary>Files every agent under its cell; once a frame, before the agents move.</summary>
    public void Sort()
    {
        Array.Fill(firstInCell, None);
        for (var i = 0; i < agents.Length; i++)
        {
            if (agents[i].IsAlive)
            {
                ref var first = ref firstInCell[Cell(agents[i].Position)];
                (nextInCell[i], first) = (first, i);
            }
        }
    }

    /// <summary>The nearest living agent of the other tribe within the distance, which is at most one cell.</summary>
    public Agent? NearestFoe(Agent agent, float distance)
    {
        Agent? nearest = null;
        var best = distance * distance;
        var (column, row) = ((int)(agent.Position.X / CellSize), (int)(agent.Position.Y / CellSize));
        for (var y = Math.Max(0, row - 1); y <= Math.Min(rows - 1, row + 1); y++)
        {
            for (var x = Math.Max(0, column - 1); x <= Math.Min(columns - 1, column + 1); x++)
            {
                for (var i = firstInCell[(y * columns) + x]; i != None; i = nextInCell[i])
                {
                    var other = agents[i];
                    var square = Vector2.DistanceSquared(other.Position, agent.Position);
                    if (square < best && other.Tribe != agent.Tribe && other.IsAlive)
                    {
                        (nearest, best) = (other, square);
                    }
                }
            }
        }

        return nearest;
    }

    private int Cell(Vector2 place) => ((int)(place.Y / CellSize) * columns) + (int)(place.X / CellSize);
}
