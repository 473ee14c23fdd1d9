namespace Coroutines;

/// <summary>A .NET task that ends as a task of a loop does, or with its loop.</summary>
internal interface ITaskMirror
{
    /// <summary>Nothing will end the task any more.</summary>
    void GiveUp();
}
