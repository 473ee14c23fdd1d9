using System.Globalization;

namespace Coroutines;

/// <summary>Writes the tasks of a loop as a tree of awaits: below each task what it waits for.</summary>
internal sealed class TreeWriter(TaskText text, TextWriter writer)
{
    /// <summary>So deep is the indentation; deeper tasks say how deep they are.</summary>
    private const int Deepest = 16;

    /// <summary>Of a longer chain the middle is left out.</summary>
    private const int LongChain = 40;

    private readonly HashSet<int> _written = [];

    /// <summary>Writes all that is not done.</summary>
    public void WriteAll()
    {
        foreach (int root in text.Roots())
        {
            Write(root);
        }
    }

    /// <summary>Writes one and all below it, without recursion: awaits may be as deep as memory.</summary>
    private void Write(int root)
    {
        var open = new Stack<(int Header, int Depth)>();
        open.Push((root, 1));
        while (open.TryPop(out (int Header, int Depth) next))
        {
            bool isNew = _written.Add(next.Header);
            WriteOne(next.Header, next.Depth, isNew);
            if (isNew)
            {
                List<int> awaited = text.Awaited(next.Header);
                for (int i = awaited.Count - 1; i >= 0; i--)
                {
                    open.Push((awaited[i], next.Depth + 1));
                }
            }
        }
    }

    private void WriteOne(int header, int depth, bool isNew)
    {
        ref readonly TaskRow row = ref text.Row(header);
        var indent = new string(' ', 2 * Math.Min(depth, Deepest));
        writer.Write(indent);
        if (depth > Deepest)
        {
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"({depth} deep) "));
        }

        writer.Write(text.Title(in row));
        if (!isNew)
        {
            writer.WriteLine(": see above");
            return;
        }

        writer.Write(": ");
        writer.WriteLine(text.StateOf(in row));
        WriteFrames(text.FramesOf(in row), indent);
    }

    private void WriteFrames(CoroutineStackFrame[] frames, string indent)
    {
        for (int i = 0; i < frames.Length; i++)
        {
            if (frames.Length > LongChain && i == LongChain / 2)
            {
                int left = frames.Length - LongChain;
                writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{indent}   ... and {LoopText.Count(left, "coroutine")} ..."));
                i += left;
            }

            writer.Write(indent);
            writer.Write("   ");
            writer.WriteLine(frames[i].ToString());
        }
    }
}
