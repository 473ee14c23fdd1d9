using System.Text;

namespace Coroutines.Differential;

/// <summary>A text after edits whose spans nest, as those of syntax do.</summary>
internal static class EditedText
{
    /// <summary>Writes all changes; of two around one span the later one is the outer one.</summary>
    public static string Write(string text, IEnumerable<Change> changes)
    {
        var ordered = changes.Select((change, i) => (change, i)).ToList();
        ordered.Sort(static (one, other) => Compare(one, other));
        var result = new StringBuilder();
        var at = 0;
        foreach (var (change, _) in ordered)
        {
            result.Append(text, at, change.Position - at).Append(change.Text);
            at = change.Kind == ChangeKind.Replace ? change.End : change.Position;
        }

        return result.Append(text, at, text.Length - at).ToString();
    }

    // What ends at a place is closed before anything opens there, the shortest first; of what opens, the longest is first.
    private static int Compare((Change Change, int Order) one, (Change Change, int Order) other)
    {
        var (a, b) = (one.Change, other.Change);
        return a.Position != b.Position ? a.Position.CompareTo(b.Position)
            : a.Kind != b.Kind ? a.Kind.CompareTo(b.Kind)
            : a.Kind == ChangeKind.Close ? (Length(a), one.Order).CompareTo((Length(b), other.Order))
            : (Length(b), other.Order).CompareTo((Length(a), one.Order));
    }

    private static int Length(Change change) => change.End - change.Start;
}
