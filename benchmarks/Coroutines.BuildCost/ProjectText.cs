using System.Globalization;
using System.Text;

namespace Coroutines.BuildCost;

/// <summary>Writes the same project twice: with coroutines, and with the same methods as <c>async Task</c>. A file is a class with ten methods.</summary>
internal static class ProjectText
{
    /// <summary>Coroutines in a file.</summary>
    public const int MethodsPerFile = 10;

    /// <summary>Stands in each file where an edit puts a field.</summary>
    public const string FieldPlace = "private int _served;";

    /// <summary>Stands in each file in a body, where an edit puts another number.</summary>
    public const string BodyPlace = "total += step * 3;";

    /// <summary>Writes the project's sources.</summary>
    public static void Write(string folder, int files, bool asTask)
    {
        Directory.CreateDirectory(folder);
        for (var file = 0; file < files; file++)
        {
            File.WriteAllText(PathOf(folder, file), asTask ? AsTask(Unit(file, files)) : Unit(file, files));
        }

        File.WriteAllText(Path.Combine(folder, "Start.cs"), asTask ? TaskStart : CoroutineStart);
    }

    /// <summary>Where a file's text is.</summary>
    public static string PathOf(string folder, int file) => Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"Unit{file}.cs"));

    private static string AsTask(string text) => text
        .Replace("using Coroutines;\nusing static Coroutines.Coroutine;\n", "using System.Threading.Tasks;\nusing static TaskVerbs;\n", StringComparison.Ordinal)
        .Replace("    [Coroutine]\n", "", StringComparison.Ordinal)
        .Replace("async Coroutine", "async Task", StringComparison.Ordinal);

    private static string Unit(int file, int files)
    {
        var next = string.Create(CultureInfo.InvariantCulture, $"Unit{(file + 1) % files}");
        var text = new StringBuilder(Template)
            .Replace("$NEXT$", file + 1 < files ? next : "Last")
            .Replace("$FILE$", file.ToString(CultureInfo.InvariantCulture));
        return text.ToString();
    }

    private const string CoroutineStart = """
        using Coroutines;
        using System.Threading.Tasks;
        using static Coroutines.Coroutine;

        public sealed partial class Last
        {
            [Coroutine]
            public async Coroutine<int> Serve(int id, string name)
            {
                await Sleep(1);
                return id + name.Length;
            }

            public void Close() { }
        }

        public static class Start
        {
            public static void All(CoroutineLoop loop)
            {
                loop.Start(new Unit0("first").Watch(3));
                CoroutineLoop.Run(new Unit0("second").Patrol(4));
            }
        }

        """;

    private const string TaskStart = """
        using System;
        using System.Threading.Tasks;
        using static TaskVerbs;

        public sealed partial class Last
        {
            public async Task<int> Serve(int id, string name)
            {
                await Sleep(1);
                return id + name.Length;
            }

            public void Close() { }
        }

        public static class TaskVerbs
        {
            public static Task Sleep(int milliseconds) => Task.Delay(milliseconds);

            public static Task Sleep(TimeSpan duration) => Task.Delay(duration);

            public static Task Gather(Task first, Task second) => Task.WhenAll(first, second);

            public static async Task<(A, B)> Gather<A, B>(Task<A> first, Task<B> second) => (await first, await second);
        }

        public static class Start
        {
            public static void All()
            {
                _ = new Unit0("first").Watch(3);
                new Unit0("second").Patrol(4).Wait();
            }
        }

        """;

    private const string Template = """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Text;
        using Coroutines;
        using static Coroutines.Coroutine;

        /// <summary>What unit $FILE$ of the project does.</summary>
        public sealed partial class Unit$FILE$(string name) : IDisposable
        {
            private readonly Dictionary<int, string> _names = new();
            private readonly List<int> _waiting = new();
            private readonly $NEXT$ _next = new();
            private int _served;

            public Unit$FILE$() : this("unit $FILE$") { }

            public string Name => name;

            public void Dispose() => _names.Clear();

            public void Close() => Dispose();

            [Coroutine]
            public async Coroutine<int> Serve(int id, string client)
            {
                if (!_names.TryGetValue(id, out var known))
                {
                    await Sleep(TimeSpan.FromMilliseconds(10 + id % 7));
                    known = client.Trim();
                    _names[id] = known;
                }

                _served++;
                return known.Length + _served;
            }

            [Coroutine]
            private async Coroutine<int> Measure(int from, int to)
            {
                var total = 0;
                for (var step = from; step < to; step++)
                {
                    total += step * 3;
                    if (total % 5 == 0)
                    {
                        continue;
                    }

                    await Sleep(step % 3);
                    total -= _waiting.Count;
                }

                return total;
            }

            [Coroutine]
            public async Coroutine Patrol(int rounds)
            {
                while (rounds-- > 0)
                {
                    var (first, second) = await Gather(Serve(rounds, Name), Measure(0, rounds));
                    if (first > second)
                    {
                        _waiting.Add(first - second);
                    }
                    else
                    {
                        await Sleep(5);
                    }
                }
            }

            [Coroutine]
            public async Coroutine<string> Fetch(int id)
            {
                for (var attempt = 1; ; attempt++)
                {
                    try
                    {
                        var length = await Serve(id, $"client {id}, attempt {attempt}");
                        return Name + ":" + length;
                    }
                    catch (InvalidOperationException error) when (attempt < 3)
                    {
                        _waiting.Add(error.Message.Length);
                    }

                    await Sleep(attempt * 100);
                }
            }

            [Coroutine]
            public async Coroutine<int> Transfer(Stream source, Stream target)
            {
                var sum = 0;
                using (var writer = new BinaryWriter(target, Encoding.UTF8, leaveOpen: true))
                {
                    var block = new byte[64];
                    int read;
                    while ((read = source.Read(block, 0, block.Length)) > 0)
                    {
                        writer.Write(block, 0, read);
                        sum += read;
                        await Sleep(0);
                    }
                }

                return sum;
            }

            [Coroutine]
            public async Coroutine Guard(Unit$FILE$ other, int limit)
            {
                var entered = 0;
                try
                {
                    foreach (var id in _waiting)
                    {
                        entered += await other.Measure(id, id + limit);
                        if (entered > limit * 10)
                        {
                            break;
                        }
                    }
                }
                finally
                {
                    _waiting.Clear();
                    other.Close();
                }
            }

            [Coroutine]
            public async Coroutine<int> Choose(int kind, string text)
            {
                switch (kind)
                {
                    case 0:
                        return await Serve(kind, text);
                    case 1:
                        await Sleep(kind);
                        return text.Length;
                    default:
                        return await Measure(0, kind) + await Measure(kind, 2 * kind);
                }
            }

            [Coroutine]
            public async Coroutine<List<string>> Collect(IReadOnlyList<int> ids)
            {
                var found = new List<string>(ids.Count);
                foreach (var id in ids)
                {
                    var text = await Fetch(id);
                    found.Add(text.Length > 10 ? text.Substring(0, 10) : text);
                }

                found.Sort(static (a, b) => string.CompareOrdinal(a, b));
                return found;
            }

            [Coroutine]
            public async Coroutine Watch(int count)
            {
                var builder = new StringBuilder();
                for (var i = 0; i < count; i++)
                {
                    var position = (X: i * 2, Y: i + _served);
                    await Gather(Patrol(i), Guard(this, position.X));
                    builder.Append(position.Y).Append(';');
                    _served += await _next.Serve(i, builder.ToString());
                }

                _next.Close();
            }

            [Coroutine]
            public async Coroutine<bool> Settle(int goal)
            {
                await Sleep(TimeSpan.FromSeconds(1));
                var value = await Choose(goal, Name);
                await Watch(value % 3);
                var names = await Collect(new[] { goal, value });
                return names.Count > 1 && await Choose(value, names[0]) > goal;
            }
        }

        """;
}
