using Coroutines.Tool.Rendering;

namespace Coroutines.Tool.Timelines;

/// <summary>What a lane is called.</summary>
internal static class LaneText
{
    /// <summary>The task and its method: <c>#17 worker Server.Handle</c>.</summary>
    public static string Title(Lane lane) => RowText.Title(lane.Row);

    /// <summary>The coroutine that the task runs.</summary>
    public static string Method(Lane lane) => lane.Row.Stand.Frames.Count == 0 ? "task" : lane.Row.Stand.Frames[0].Name;
}
