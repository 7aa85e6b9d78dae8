export { getAnalytics, isSupported, logEvent, setAnalyticsCollectionEnabled } from 'firebase/analytics'
export { initializePerformance } from 'firebase/performance'
