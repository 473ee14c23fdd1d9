using System.Text;

namespace Coroutines.Differential;

/// <summary>
/// Writes one random program from a seed: a main coroutine and a few more of several kinds, whose statements and
/// expressions are drawn from the tables in the other parts of this class. What it writes compiles, ends, suspends, and
/// logs as it goes.
/// </summary>
public sealed partial class RandomProgram
{
    private const int OwnedNameOdds = 12;

    private readonly Random random;
    private readonly Census census;
    private readonly Dictionary<string, Choice[]> tables = [];
    private int names;
    private bool needsNewest;

    private readonly bool wide;

    private RandomProgram(int seed, Census census, bool wide)
    {
        this.wide = wide;
        random = new Random(seed);
        this.census = census;
    }

    /// <summary>The text of the program of a seed; what it holds is added to the census.</summary>
    /// <param name="seed">What the program is drawn from.</param>
    /// <param name="census">What counts its constructs.</param>
    /// <param name="wide">Whether it may hold what the generator is still being taught.</param>
    public static string Write(int seed, Census census, bool wide = true)
    {
        var text = new RandomProgram(seed, census, wide).Write(seed);
        census.EndProgram();
        return text;
    }

    private string Write(int seed)
    {
        var text = Program(seed);
        return (needsNewest ? "// needs: C# 14\n" : CorpusProgram.Written + "\n") + text;
    }

    /// <summary>Remembers that the program uses what C# 13 does not have.</summary>
    private string Newest(string text)
    {
        needsNewest = true;
        return text;
    }

    private string Program(int seed)
    {
        var members = new StringBuilder();
        var types = new StringBuilder();
        for (var level = random.Next(1, 3); level >= 1; level--)
        {
            WriteCoroutine(level, members, types);
        }

        return $$"""
            // Random program {{seed}}.
            public static partial class P
            {
                private static int field = 1;

                [Coroutine]
                public static async Coroutine Main()
                {
                    await Pause("main");
            {{Main()}}        Log("main ends");
                    Log(field);
                    await Pause("last");
                }

            {{members}}}

            {{types}}
            """.Replace("\n\n\n", "\n\n", StringComparison.Ordinal).TrimEnd() + "\n";
    }

    /// <summary>The body of the main coroutine, in most programs within a handler: else one early failure hides the rest.</summary>
    private string Main()
    {
        if (random.Next(3) == 0)
        {
            return Body(new Place(), "    ", 3);
        }

        var inner = Body(new Place(), "        ", 3);
        return $$"""
                    try
                    {
            {{inner}}        }
                    catch (Exception error) { Log(error); await Pause("caught"); }

            """;
    }

    private string Body(Place outer, string newIndent, int depth)
    {
        var place = new Place(outer);
        var text = new StringBuilder();
        statements = 0;
        Start("x", "int", random.Next(10).ToString());
        Start("values", "int[]", "new[] { 3, 4 }");
        Start("box", "Box", "new Box { F = 1, Next = new Box() }");
        Start("pair", "Pair", "new Pair { X = 2 }");
        Start("pairs", "Pair[]", "new Pair[2]");
        Statements(text, place, newIndent + "    ", depth, random.Next(2, 5));
        return text.ToString();

        void Start(string name, string type, string value)
        {
            if (name == "x" || random.Next(3) == 0)
            {
                place.Declare(name, type);
                text.Append($"{newIndent}    var {name} = {value};\n");
            }
        }
    }

    private string NewName(string stem) => wide && random.Next(OwnedNameOdds) == 0 && OwnedName() is { } owned ? owned : stem + names++;

    private T Pick<T>(params T[] items) => items[random.Next(items.Length)];

    private Choice[] Table(string name, Func<Choice[]> make)
    {
        if (!tables.TryGetValue(name, out var table))
        {
            tables[name] = table = make();
            foreach (var choice in table)
            {
                choice.Id = census.IdOf(choice.Name);
            }
        }

        return table;
    }

    /// <summary>Draws by weight from what fits the place.</summary>
    private Choice Pick(Choice[] choices, Place place, int depth, int previous = -1)
    {
        var fitting = choices.Where(choice => choice.Fits(place, depth)).ToList();
        fitting.ForEach(choice => census.Offer(choice.Id, previous));
        var at = random.Next(fitting.Sum(choice => choice.Weight));
        return fitting.First(choice => (at -= choice.Weight) < 0);
    }
}
