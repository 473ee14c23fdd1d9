using System.Text;

namespace Swarm;

/// <summary>The field in letters: r or b where one tribe stands alone (R, B where it is crowded), x where they meet.</summary>
internal static class Picture
{
    private const int Crowd = 75;

    public static void Print(Field field, int columns, int rows)
    {
        var red = new int[columns * rows];
        var blue = new int[columns * rows];
        var activities = new int[Enum.GetValues<Activity>().Length];
        foreach (var agent in field.Agents)
        {
            activities[(int)agent.Activity]++;
            if (agent.IsAlive)
            {
                var column = Math.Min(columns - 1, (int)(agent.Position.X / field.Size.X * columns));
                var row = Math.Min(rows - 1, (int)(agent.Position.Y / field.Size.Y * rows));
                (agent.Tribe == Tribe.Red ? red : blue)[(row * columns) + column]++;
            }
        }

        var line = new StringBuilder();
        for (var row = 0; row < rows; row++)
        {
            line.Clear();
            for (var column = 0; column < columns; column++)
            {
                line.Append(Letter(red[(row * columns) + column], blue[(row * columns) + column]));
            }

            Console.WriteLine(line);
        }

        Console.WriteLine();
        foreach (var activity in Enum.GetValues<Activity>())
        {
            Console.WriteLine($"{activity,-20}{activities[(int)activity],12:N0}");
        }
    }

    private static char Letter(int red, int blue) => (red, blue) switch
    {
        (0, 0) => ' ',
        ( > 0, > 0) when Math.Min(red, blue) * 8 > Math.Max(red, blue) => 'x',
        _ when red > blue => red >= Crowd ? 'R' : 'r',
        _ => blue >= Crowd ? 'B' : 'b',
    };
}
