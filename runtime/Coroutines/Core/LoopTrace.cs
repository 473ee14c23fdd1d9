using System.Text;

namespace Coroutines;

/// <summary>The last events of a loop, oldest first, for who looks for a wake that got lost. Kept where <see cref="CoroutineLoop.Note"/> is built.</summary>
internal sealed class LoopTrace
{
    private const int Length = 256;

    private readonly (LoopEvent Event, int Index, int Detail)[] _events = new (LoopEvent, int, int)[Length];
    private int _count;

    public void Add(LoopEvent what, int index, int detail) => _events[_count++ & (Length - 1)] = (what, index, detail);

    public override string ToString()
    {
        var text = new StringBuilder();
        for (int i = Math.Max(0, _count - Length); i < _count; i++)
        {
            (LoopEvent what, int index, int detail) = _events[i & (Length - 1)];
            text.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"{what} {index} ({detail})");
        }

        return text.ToString();
    }
}
