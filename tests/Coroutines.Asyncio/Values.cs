using System.Globalization;
using System.Text.Json;

namespace Coroutines.Asyncio;

/// <summary>An exception that a scenario makes; its type is a label.</summary>
internal sealed class ScenarioException(string type, string message) : Exception(message)
{
    public string Type { get; } = type;
}

/// <summary>Values and exceptions as traces write them.</summary>
internal static class Values
{
    private static readonly string s_noMessage = new OperationCanceledException().Message;

    public static object? Read(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Number => json.GetInt64(),
        JsonValueKind.String => json.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    public static string Write(object? value) => value switch
    {
        null => "null",
        true => "true",
        false => "false",
        Exception error => Write(error),
        object?[] list => "[" + string.Join(',', list.Select(Write)) + "]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    public static string Write(Exception error) => error switch
    {
        ScenarioException made => $"{made.Type}:{made.Message}",
        OperationCanceledException cancelled => "CancelledError:" + (cancelled.Message == s_noMessage ? "" : cancelled.Message),
        AggregateException group => "ExceptionGroup[" + string.Join(',', group.InnerExceptions.Select(Write)) + "]",
        _ => TypeOf(error) + ":",
    };

    public static bool Matches(string[] types, Exception error)
    {
        string own = TypeOf(error);
        foreach (string type in types)
        {
            if (type == own || type == "any" || (type == "Exception" && error is not OperationCanceledException))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The exception that <c>raise</c> and <c>set_exception</c> make.</summary>
    public static Exception Make(string type, string? message) =>
        type == "CancelledError"
            ? string.IsNullOrEmpty(message) ? new OperationCanceledException() : new OperationCanceledException(message)
            : new ScenarioException(type, message ?? "");

    private static string TypeOf(Exception error) => error switch
    {
        ScenarioException made => made.Type,
        OperationCanceledException => "CancelledError",
        TimeoutException => "TimeoutError",
        AggregateException => "ExceptionGroup",
        BrokenBarrierException => "BrokenBarrierError",
        SemaphoreFullException => "ValueError",
        InvalidOperationException => "RuntimeError",
        _ => error.ToString(),
    };
}
